import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { bumpVersion } from '../platform/db/bump-version';
import { Transactions } from '../platform/db/transactions.service';
import { assertVersion } from '../platform/http/version';
import { Numbering } from '../platform/numbering.service';
import { ContractLines } from './contract-lines.service';
import { isAhead, isBilled, isOver } from './contract-state';
import { ContractParties } from './contract-parties.service';
import { contractFaults, frozenChanges, type ContractValues } from './contract-rules';
import { ContractDetailDto, type CreateContractDto, type EditContractDto } from './contract.dto';
import { Contract } from './contract.entity';
import { loadContract } from './load-contract.query';
import { longestFirst } from './daily/due-notices';
import { nextBillingOn } from './schedule';
import { NO_TERM, termDays, type TermDays, type TermRules } from './term/term';

const BLANK = {
  status: 'draft' as const,
  siteAddressId: null,
  recurrenceMonths: 1 as const,
  policy: 'advance' as const,
  fixedDay: null,
  anchor: 'start' as const,
  anchorOn: null,
  payerId: null,
  groupId: null,
  costCentre: null,
  agentId: null,
  paymentTermId: null,
  paymentMethodId: null,
  nextBillingOn: null,
  notes: null,
  ...NO_TERM,
};

/** Makes and changes contracts. */
@Injectable()
export class ContractEditor {
  constructor(
    private readonly db: Transactions,
    private readonly parties: ContractParties,
    private readonly lines: ContractLines,
    private readonly numbering: Numbering,
    private readonly clock: Clock,
  ) {}

  /** A draft with its number. `contract.invalid` with the fields at fault; see `contractFaults`. */
  create(sent: CreateContractDto): Promise<Contract> {
    return this.db.run((tx) => this.createIn(tx, sent));
  }

  /** The same in the caller's transaction. */
  async createIn(tx: EntityManager, { lines = [], ...sent }: CreateContractDto): Promise<Contract> {
    const createdAt = this.clock.now();
    const dayCount = await this.parties.dayCount();
    const values = { dayCount, ...valuesSent(sent) };
    const contract = tx.create(Contract, { ...BLANK, ...values, createdAt, lines: [] });
    await this.complete(tx, contract, lines);
    settle(contract, NO_TERM);
    const number = await this.numbering.reserve(tx, 'contract', 0, 1, null);
    contract.code = `C-${String(number).padStart(6, '0')}`;
    await tx.save(contract);
    return loadContract(tx, contract.id);
  }

  /**
   * Changes a contract as far as its state and what was billed allow: otherwise `contract.frozen` with the fields that may
   * not change any more, see `frozenChanges`. The lines of a draft that begin with it move with its start.
   */
  edit(id: number, sent: EditContractDto): Promise<Contract> {
    const { version, lines, ...rest } = sent;
    return this.db.run(async (tx) => {
      const contract = await loadContract(tx, id, true);
      assertVersion(contract, sent, ContractDetailDto.from(contract));
      const { status } = contract;
      const before = valuesOf(contract);
      Object.assign(contract, valuesSent(rest));
      if (isAhead(status)) moveLines(contract, before.startsOn);
      await this.complete(tx, contract, lines);
      const frozen = frozenChanges(status, before, contract);
      if (frozen.length > 0) throw new DomainError('contract.frozen', { id, status }, frozen);
      if (!isOver(status)) settle(contract, before);
      await tx.save(contract);
      await bumpVersion(tx, Contract, contract, version);
      return loadContract(tx, id);
    });
  }

  /** Takes a draft away; its number is not given again. `contract.not-draft` for any other. */
  discard(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      const contract = await loadContract(tx, id, true);
      if (contract.status !== 'draft') throw new DomainError('contract.not-draft', { id });
      await tx.remove(contract);
    });
  }

  /** Builds the lines if any are sent, and checks the whole. */
  private async complete(
    tx: EntityManager,
    contract: Contract,
    lines?: CreateContractDto['lines'],
  ): Promise<void> {
    if (contract.policy !== 'fixed-day') contract.fixedDay = null;
    const customer = await this.parties.customer(tx, contract);
    if (lines) contract.lines = await this.lines.build(tx, contract, customer.priceListId, lines);
    const faults = [...contractFaults(contract), ...(await this.parties.faults(tx, contract, customer))];
    if (faults.length > 0) throw new DomainError('contract.invalid', {}, faults);
  }
}

/** Days of the term, then the day it is billed next. Before it is in force the term begins with the contract. */
function settle(contract: Contract, before: TermRules & TermDays): void {
  const { status, startsOn, termStartsOn } = contract;
  Object.assign(
    contract,
    termDays(contract, before, isAhead(status) ? startsOn : (termStartsOn ?? startsOn)),
  );
  contract.nextBillingOn = isBilled(status) ? nextBillingOn(contract, contract.lines) : null;
}

/** What was sent, as the contract keeps it. */
function valuesSent({
  earlyFeeAmount,
  reminderDays,
  ...values
}: Partial<Omit<CreateContractDto, 'lines'>>): Partial<Contract> {
  return {
    ...values,
    ...(earlyFeeAmount !== undefined && {
      earlyFeeAmount: earlyFeeAmount === null ? null : decimal(earlyFeeAmount),
    }),
    ...(reminderDays !== undefined && {
      reminderDays: reminderDays && longestFirst(reminderDays),
    }),
  };
}

/** The values that an edit is measured against, apart from the record that it changes. */
function valuesOf(contract: Contract): ContractValues & TermDays {
  const { partnerId, siteAddressId, startsOn, endsOn, dayCount } = contract;
  const { recurrenceMonths, policy, fixedDay, anchor, anchorOn } = contract;
  const lines = contract.lines.map((line) => {
    const { id, productId, quantity, unitPrice, discountPercent, startsOn, endsOn, billedTo } = line;
    const { refundedFrom, kind, provision, instalments, followsLineId } = line;
    const rest = { refundedFrom, kind, provision, instalments, followsLineId };
    return { id, productId, quantity, unitPrice, discountPercent, startsOn, endsOn, billedTo, ...rest };
  });
  const { termMonths, renewal, renewalMonths, commitmentMonths, earlyFee, earlyFeeAmount } = contract;
  const { termStartsOn, termEndsOn, commitmentEndsOn } = contract;
  return {
    ...{ partnerId, siteAddressId, startsOn, endsOn, dayCount, lines },
    ...{ recurrenceMonths, policy, fixedDay, anchor, anchorOn },
    ...{ termMonths, renewal, renewalMonths, commitmentMonths, earlyFee, earlyFeeAmount },
    ...{ termStartsOn, termEndsOn, commitmentEndsOn },
  };
}

function moveLines({ startsOn, lines }: Contract, from: string): void {
  for (const line of lines) if (line.startsOn === from) line.startsOn = startsOn;
}
