import { Injectable } from '@nestjs/common';
import { BillAccountService } from '../accounting/bill-accounts/bill-account.service';
import { Transactions } from '../platform/db/transactions.service';
import { SUPPLIERS } from './demo.suppliers';

/** First bills that came to other services, put where they belong by the office; later ones of the supplier follow. */
@Injectable()
export class DemoBillAccounts {
  constructor(
    private readonly db: Transactions,
    private readonly accounts: BillAccountService,
  ) {}

  /** Called once, when the first bills are booked. */
  async correct(): Promise<void> {
    for (const { name, corrected } of SUPPLIERS) {
      if (corrected === undefined) continue;
      const bills = await this.db.manager.query<{ id: number; version: number }[]>(
        'SELECT id, version FROM bill WHERE supplier_name = ? ORDER BY id LIMIT 1',
        [name],
      );
      for (const { id, version } of bills) {
        await this.accounts.change(id, { version, lines: [{ position: 1, costAccount: corrected }] });
      }
    }
  }
}
