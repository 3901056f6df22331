import { Injectable } from '@nestjs/common';
import { addMonths } from '@ponte/shared/calendar';
import { ContractService } from '../contracts/contract.service';
import { ContractWithdrawals, type Withdrawn } from '../contracts/term/contract-withdrawals.service';
import type { WithdrawalRequest } from '../contracts/term/withdrawal';
import { Transactions } from '../platform/db/transactions.service';
import { planCharges, type PlannedCharge } from './charges';

/** What a withdrawal comes to, with all that is still to be billed or given back. */
export interface PreviewedWithdrawal extends Withdrawn {
  readonly charges: readonly PlannedCharge[];
}

/** Longer than any period: by then all of an ended contract is due. */
const MONTHS = 24;

/** What leaving would come to, to the cent: it is done, planned by the planner that bills, and taken back. */
@Injectable()
export class WithdrawalPreview {
  constructor(
    private readonly db: Transactions,
    private readonly withdrawals: ContractWithdrawals,
    private readonly contracts: ContractService,
  ) {}

  of(contractId: number, request: WithdrawalRequest): Promise<PreviewedWithdrawal> {
    return this.db.tryOut(async (tx) => {
      const withdrawn = await this.withdrawals.withdraw(tx, contractId, { ...request, reason: null });
      const contracts = await this.contracts.loadForBilling(tx, [contractId]);
      const upTo = addMonths(withdrawn.plan.lastDay, MONTHS);
      return { ...withdrawn, charges: contracts.flatMap((contract) => planCharges(contract, upTo).charges) };
    });
  }
}
