import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { money, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import type { Contract } from '../contract.entity';
import type { ContractLine } from '../contract-line.entity';
import { MoveWriter } from '../move-writer.service';
import { ContractWithdrawal } from './contract-withdrawal.entity';
import type { EarlyFee } from './early-fee';
import { WithdrawalPlanner } from './withdrawal-planner.service';
import type { WithdrawalPlan, WithdrawalRequest } from './withdrawal';
import { WithdrawalLines } from './withdrawal-lines.service';
import { WithdrawalNotices } from './withdrawal-notices.service';

/** What a withdrawal came to. */
export interface Withdrawn {
  readonly plan: WithdrawalPlan;
  readonly noticeDays: number;
  readonly commitmentEndsOn: string | null;
  /** What leaving early costs by the contract, whether or not it is waived. */
  readonly agreed: EarlyFee;
  /** EUR without VAT that is billed. */
  readonly fee: Big;
}

/** Customers that leave: with notice and perhaps a fee, or within the days to think it over. */
@Injectable()
export class ContractWithdrawals {
  constructor(
    private readonly writer: MoveWriter,
    private readonly planner: WithdrawalPlanner,
    private readonly lines: WithdrawalLines,
    private readonly notices: WithdrawalNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes in the caller's transaction that the customer leaves: the contract gets its last day, and a fee for leaving early goes on
   * its last bill. One whose last day is over is closed. `contract.invalid`, `contract.move-not-allowed`,
   * `contract.fee-product-missing`.
   */
  async withdraw(
    tx: EntityManager,
    id: number,
    request: WithdrawalRequest & { readonly reason: string | null },
  ): Promise<Withdrawn> {
    const contract = await this.writer.open(tx, id, 'withdraw');
    const planned = await this.planner.plan(tx, contract, request);
    const { plan, fee } = planned;
    const { endsOn: previousEndsOn } = contract;
    contract.endsOn = plan.lastDay;
    if (plan.kind === 'cooling-off') await this.lines.giveBack(tx, contract, plan.lastDay);
    const feeLine = fee.gt(ZERO) ? await this.lines.addFee(tx, contract, fee, plan.lastDay) : null;
    await this.writer.finish(tx, contract, 'withdraw', {
      ...{ reason: request.reason, on: plan.receivedOn },
      details: { kind: plan.kind, lastDay: plan.lastDay, fee: money(fee), waiver: plan.waiver },
    });
    const withdrawal = await this.keep(tx, contract, {
      planned,
      previousEndsOn,
      feeLine,
      reason: request.reason,
    });
    await this.notices.confirm(tx, contract, withdrawal);
    if (plan.lastDay <= this.clock.today()) {
      await this.writer.finish(tx, contract, 'close', { reason: request.reason, on: plan.lastDay });
    }
    return planned;
  }

  /**
   * The customer stays: the contract goes on as before, without the fee. `contract.withdrawal-billed` once the fee was billed, or
   * days after the last were given back.
   */
  async revoke(tx: EntityManager, id: number, reason: string | null): Promise<void> {
    const contract = await this.writer.open(tx, id, 'revoke-withdrawal');
    const withdrawal = await tx.findOne(ContractWithdrawal, {
      where: { contractId: id, revokedAt: IsNull() },
      order: { id: 'DESC' },
    });
    if (withdrawal) {
      assertNotSettled(contract, withdrawal);
      contract.endsOn = withdrawal.previousEndsOn;
      contract.lines = contract.lines.filter((line) => line.id !== withdrawal.feeLineId);
      await tx.update(ContractWithdrawal, withdrawal.id, { revokedAt: this.clock.now(), feeLineId: null });
    }
    await this.writer.finish(tx, contract, 'revoke-withdrawal', { reason, on: this.clock.today() });
  }

  private keep(
    tx: EntityManager,
    { id: contractId }: Contract,
    {
      planned: { plan, agreed, fee },
      previousEndsOn,
      feeLine,
      reason,
    }: {
      readonly planned: Withdrawn;
      readonly previousEndsOn: string | null;
      readonly feeLine: ContractLine | null;
      readonly reason: string | null;
    },
  ): Promise<ContractWithdrawal> {
    const { kind, receivedOn, lastDay, waiver } = plan;
    return tx.save(
      tx.create(ContractWithdrawal, {
        ...{ contractId, kind, receivedOn, lastDay, previousEndsOn, fee, waiver, reason },
        ...{
          feeKind: agreed.kind,
          feeLineId: feeLine?.id ?? null,
          createdAt: this.clock.now(),
          revokedAt: null,
        },
      }),
    );
  }
}

function assertNotSettled({ id, lines }: Contract, { feeLineId, lastDay }: ContractWithdrawal): void {
  const billed = lines.some((line) => line.id === feeLineId && line.billedTo !== null);
  const givenBack = lines.some(({ refundedFrom }) => refundedFrom !== null && refundedFrom > lastDay);
  if (billed || givenBack) throw new DomainError('contract.withdrawal-billed', { id });
}
