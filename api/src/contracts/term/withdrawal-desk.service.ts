import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/db/transactions.service';
import type { Contract } from '../contract.entity';
import { loadContract } from '../load-contract.query';
import { ContractWithdrawal } from './contract-withdrawal.entity';
import { ContractWithdrawals } from './contract-withdrawals.service';
import type { WithdrawContractDto } from './withdrawal.dto';

/** What the office does about customers that leave, each in a transaction of its own. */
@Injectable()
export class WithdrawalDesk {
  constructor(
    private readonly db: Transactions,
    private readonly withdrawals: ContractWithdrawals,
  ) {}

  /** The latest first; `contract.not-found` also where the record rule hides it. */
  async list(id: number): Promise<ContractWithdrawal[]> {
    await loadContract(this.db.manager, id);
    return this.db.manager.find(ContractWithdrawal, { where: { contractId: id }, order: { id: 'DESC' } });
  }

  /** See `ContractWithdrawals.withdraw`. */
  withdraw(id: number, { reason = null, ...request }: WithdrawContractDto): Promise<Contract> {
    return this.db.run(async (tx) => {
      await this.withdrawals.withdraw(tx, id, { ...request, reason });
      return loadContract(tx, id);
    });
  }

  /** See `ContractWithdrawals.revoke`. */
  revoke(id: number, reason: string | null): Promise<Contract> {
    return this.db.run(async (tx) => {
      await this.withdrawals.revoke(tx, id, reason);
      return loadContract(tx, id);
    });
  }
}
