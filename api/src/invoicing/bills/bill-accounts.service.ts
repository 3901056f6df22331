import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { assertVersion } from '../../platform/http/version';
import { BillPostingQuery, type BillForPosting } from './bill-posting.query';
import { Bill } from './bill.entity';

/** The account that a line of a bill goes to from now on. */
export interface LineAccount {
  /** Of the line, counted from 1. */
  readonly position: number;
  readonly account: string;
}

/** The accounts that the lines of recorded bills go to; the books above decide on them. */
@Injectable()
export class BillAccounts {
  constructor(private readonly bills: BillPostingQuery) {}

  /**
   * The bill as the books see it, held until the transaction ends. `bill.not-found`; `record.changed` if the lines got other
   * accounts since that version.
   */
  async hold(tx: EntityManager, id: number, version: number): Promise<BillForPosting> {
    const bill = await tx.findOne(Bill, {
      where: { id },
      select: { id: true, version: true },
      lock: { mode: 'pessimistic_write' },
    });
    if (!bill) throw new DomainError('bill.not-found', { id });
    assertVersion({ id, version: bill.version }, { version });
    const [found] = await this.bills.forPosting(tx, [id]);
    if (!found) throw new DomainError('bill.not-found', { id });
    return found;
  }

  /** Puts lines of a bill that is held on other accounts; the supplier's next bills follow them. */
  async assign(tx: EntityManager, id: number, lines: readonly LineAccount[]): Promise<void> {
    for (const { position, account } of lines) {
      await tx.query(
        `UPDATE bill_line SET account_reason = IF(cost_account = ?, account_reason, 'chosen'), cost_account = ?
          WHERE bill_id = ? AND position = ?`,
        [account, account, id, position],
      );
    }
    await tx.query('UPDATE bill SET version = version + 1 WHERE id = ?', [id]);
  }
}
