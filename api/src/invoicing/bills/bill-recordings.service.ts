import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { BillAccounts } from './bill-accounts.service';
import type { BillForPosting } from './bill-posting.query';

/** A bill, and what else hangs on its being in the books. */
export type HeldBill = BillForPosting & {
  /** Money paid for it, or set off with it. EUR, positive. */
  readonly paid: Big;
  /** Number of its VAT integration (TD16 to TD19). */
  readonly integration: string | null;
};

/** What a line of a bill is recorded again with. */
export interface RecordedLine {
  /** Of the line, counted from 1. */
  readonly position: number;
  readonly costAccount: string;
  readonly periodFrom: CivilDate | null;
  /** First day after those that the line is for. */
  readonly periodTo: CivilDate | null;
}

/** Whether bills are in the books, and for which time; the books above decide on it. */
@Injectable()
export class BillRecordings {
  constructor(private readonly bills: BillAccounts) {}

  /**
   * The bill, held with its instalments until the transaction ends: nobody pays or integrates it meanwhile. `bill.not-found`;
   * `record.changed` if it changed since that version.
   */
  async hold(tx: EntityManager, id: number, version: number): Promise<HeldBill> {
    // in the order of payments, which take the instalments first
    await tx.query('SELECT id FROM bill_instalment WHERE bill_id = ? ORDER BY id FOR UPDATE', [id]);
    const bill = await this.bills.hold(tx, id, version);
    const [row] = await tx.query<{ paid: string | null; integration: string | null }[]>(
      `SELECT (SELECT SUM(n.settled) FROM bill_instalment n WHERE n.bill_id = b.id) AS paid,
              (SELECT v.number FROM vat_integration v WHERE v.bill_id = b.id) AS integration
         FROM bill b WHERE b.id = ?`,
      [id],
    );
    return { ...bill, paid: new Big(row?.paid ?? '0'), integration: row?.integration ?? null };
  }

  /** Takes a bill that is held out of the books: it is neither paid nor integrated until it is recorded again. */
  async undo(tx: EntityManager, id: number): Promise<void> {
    await tx.query("UPDATE bill SET status = 'undone', version = version + 1 WHERE id = ?", [id]);
  }

  /** Brings a bill that is held back, with its lines as they are from now on. */
  async recordAgain(tx: EntityManager, id: number, lines: readonly RecordedLine[]): Promise<void> {
    for (const { position, costAccount, periodFrom, periodTo } of lines) {
      await tx.query(
        `UPDATE bill_line SET account_reason = IF(cost_account = ?, account_reason, 'chosen'),
                cost_account = ?, period_from = ?, period_to = ? WHERE bill_id = ? AND position = ?`,
        [costAccount, costAccount, periodFrom, periodTo, id, position],
      );
    }
    await tx.query(
      "UPDATE bill SET status = 'recorded', recording = recording + 1, version = version + 1 WHERE id = ?",
      [id],
    );
  }
}
