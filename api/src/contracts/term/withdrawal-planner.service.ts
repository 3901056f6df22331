import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { PartnerService } from '../../partners/partner.service';
import { Clock } from '../../platform/clock.service';
import type { Contract } from '../contract.entity';
import { ContractSettings } from './contract-settings.service';
import type { Withdrawn } from './contract-withdrawals.service';
import { EarlyFees } from './early-fees.service';
import { withdrawalFaults, withdrawalPlan, type WithdrawalRequest } from './withdrawal';

/** Works out what leaving a contract comes to; changes nothing. */
@Injectable()
export class WithdrawalPlanner {
  constructor(
    private readonly partners: PartnerService,
    private readonly settings: ContractSettings,
    private readonly fees: EarlyFees,
    private readonly clock: Clock,
  ) {}

  /** `contract.invalid` with the fields at fault. */
  async plan(tx: EntityManager, contract: Contract, request: WithdrawalRequest): Promise<Withdrawn> {
    const faults = withdrawalFaults(request, this.clock.today());
    if (faults.length > 0) throw new DomainError('contract.invalid', {}, faults);
    const noticeDays = contract.noticeDays ?? (await this.settings.current(tx)).noticeDays;
    const distance = contract.signedChannel === 'distance' && (await this.isConsumer(tx, contract));
    const { startsOn, endsOn, signedOn, freeWithdrawalUntil } = contract;
    const plan = withdrawalPlan(
      { startsOn, endsOn, signedOn, freeWithdrawalUntil, noticeDays, distance },
      request,
    );
    const agreed = await this.fees.of(tx, contract, plan.lastDay);
    const fee = plan.waiver === null ? agreed.amount : ZERO;
    return { plan, noticeDays, commitmentEndsOn: contract.commitmentEndsOn, agreed, fee };
  }

  /** Who is no business: only they may think it over. */
  private async isConsumer(tx: EntityManager, { partnerId }: Contract): Promise<boolean> {
    const { kind, vatNumber } = await this.partners.load(tx, partnerId);
    return kind === 'person' && vatNumber === null;
  }
}
