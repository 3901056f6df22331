import { Injectable } from '@nestjs/common';
import { addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { DomainError, type ErrorParams } from '@ponte/shared/domain-error';
import { decimal, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import type { ChargeKind } from '../catalog/charge-kind';
import type { BillableContract } from '../contracts/billable-contract';
import { ContractService } from '../contracts/contract.service';
import { termsOf } from '../contracts/billing-terms';
import { periodAt } from '../contracts/schedule';
import { afterUse } from '../invoicing/letters/letter';
import type { PartnerTerms } from '../partners/partner-terms';
import { PartnerService } from '../partners/partner.service';
import { groupRows } from '../platform/db/group-rows';
import { BillingTaxes, type TaxGround } from './billing-taxes.service';
import { amountsOf, billDocuments, type BillDocument, type BilledAmounts } from './bill-documents';
import { isWhole } from './charges';
import { planContract, type ContractPlan, type RunDays } from './contract-plan';
import { isPromoted } from './discounts';
import { differences, type ComparedCharge, type Difference } from './difference';

/** Why a contract can't be billed. */
export interface PlanFault {
  readonly code: string;
  readonly params: ErrorParams;
}

/** One contract of a chunk, planned or at fault, next to what it was billed the month before. */
export interface PlannedContract {
  readonly contract: BillableContract;
  readonly partnerName: string;
  readonly plan: ContractPlan | null;
  readonly fault: PlanFault | null;
  /** What it adds to the run's total. */
  readonly amounts: BilledAmounts;
  /** EUR without VAT billed in the calendar month before the run's day. */
  readonly previousTaxable: Big;
  readonly causes: readonly Difference[];
}

/** A chunk as it is to be billed. */
export interface PlannedChunk {
  readonly contracts: readonly PlannedContract[];
  readonly documents: readonly BillDocument[];
}

interface ChargeRow {
  readonly contractId: number;
  readonly contractLineId: number;
  readonly kind: ChargeKind;
  readonly periodFrom: CivilDate;
  readonly periodTo: CivilDate;
  readonly amount: string;
}

/** No document. */
export const NOTHING: BilledAmounts = { taxable: ZERO, total: ZERO };

/** Loads a chunk with a fixed number of queries and plans it, contract by contract, with pure functions. */
@Injectable()
export class ChunkPlanner {
  constructor(
    private readonly contracts: ContractService,
    private readonly partners: PartnerService,
    private readonly taxes: BillingTaxes,
  ) {}

  /** With `lock` the letters of intent of its customers stay as they are read until the transaction ends. */
  async plan(
    tx: EntityManager,
    contractIds: readonly number[],
    run: RunDays,
    lock = false,
  ): Promise<PlannedChunk> {
    if (contractIds.length === 0) return { contracts: [], documents: [] };
    const contracts = await this.contracts.loadForBilling(tx, contractIds);
    const payers = await this.partners.snapshots(tx, [...new Set(contracts.map(({ payerId }) => payerId))]);
    const taxes = await this.taxes.load(tx, contracts, run.issuedOn, lock);
    const previous = await this.chargesOfMonthBefore(tx, contractIds, run.issuedOn);
    const attempts = planAll(contracts, payers, run, taxes);
    const documents = billDocuments(
      attempts.flatMap(({ plan }) => plan ?? []),
      run.issuedOn,
    );
    const amounts = amountsOf(documents);
    const planned = contracts.map((contract, index): PlannedContract => {
      const before = previous.get(contract.id) ?? [];
      const { plan = null, fault = null } = attempts[index] ?? {};
      return {
        contract,
        partnerName: payers.get(contract.payerId)?.customer.name ?? '',
        plan,
        fault,
        amounts: amounts.get(contract.id) ?? NOTHING,
        previousTaxable: sum(before.map(({ amount }) => decimal(amount))),
        causes: plan
          ? differences(compared(plan), before.map(comparedRow(contract)), contract.recurrenceMonths)
          : [],
      };
    });
    return { contracts: planned, documents };
  }

  private async chargesOfMonthBefore(
    tx: EntityManager,
    contractIds: readonly number[],
    day: CivilDate,
  ): Promise<Map<number, ChargeRow[]>> {
    const month = startOfMonth(day);
    const rows = await tx.query<ChargeRow[]>(
      `SELECT contract_id AS contractId, contract_line_id AS contractLineId, kind, period_from AS periodFrom,
              period_to AS periodTo, amount
         FROM charge WHERE contract_id IN (?) AND billed_on >= ? AND billed_on < ?`,
      [contractIds, addMonths(month, -1), month],
    );
    return groupRows(rows, ({ contractId }) => contractId);
  }
}

function compared({ charges }: ContractPlan): ComparedCharge[] {
  return charges.map((charge) => ({
    originId: charge.line.originId,
    kind: charge.kind,
    amount: charge.amount,
    whole: isWhole(charge),
    promoted: charge.promotions.length > 0,
  }));
}

/** A charge of the month before, seen with the eyes of today's lines. */
function comparedRow(contract: BillableContract): (row: ChargeRow) => ComparedCharge {
  return ({ contractLineId, kind, amount, periodFrom, periodTo }) => {
    const line = contract.lines.find(({ id }) => id === contractLineId);
    const full = periodAt(line ? termsOf(contract, line) : contract, periodFrom);
    return {
      originId: line?.originId ?? contractLineId,
      kind,
      amount: decimal(amount),
      whole: full.from === periodFrom && full.to === periodTo,
      promoted: line !== undefined && isPromoted(line.promotions, periodFrom, periodTo),
    };
  };
}

/** One after the other: what a document takes from a letter of intent is no longer there for the next. */
function planAll(
  contracts: readonly BillableContract[],
  payers: ReadonlyMap<number, PartnerTerms>,
  run: RunDays,
  ground: TaxGround,
): Attempt[] {
  const letters = new Map(ground.letters);
  const taxes = { ...ground, letters };
  return contracts.map((contract) => {
    const { payerId } = contract;
    const tried = attempt(() => planContract(contract, payers.get(payerId), run, taxes));
    const own = letters.get(payerId);
    if (own && tried.plan?.document) letters.set(payerId, afterUse(own, tried.plan.document));
    return tried;
  });
}

interface Attempt {
  readonly plan: ContractPlan | null;
  readonly fault: PlanFault | null;
}

/** A rule that a contract breaks is its own affair; anything else is a defect and stops the chunk. */
function attempt(work: () => ContractPlan): Attempt {
  try {
    return { plan: work(), fault: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { plan: null, fault: { code: error.code, params: error.params } };
  }
}
