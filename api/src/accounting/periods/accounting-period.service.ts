import { Injectable } from '@nestjs/common';
import { addMonths, endOfMonth, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { AccountingPeriod } from './accounting-period.entity';
import { PeriodGate } from './period-gate.service';
import { assertStateChange, type PeriodState } from './period-rules';

/** A month of the books as the office sees it. */
export interface PeriodOverview {
  readonly month: CivilDate;
  readonly state: PeriodState;
  readonly entries: number;
  readonly drafts: number;
}

interface MonthRow {
  readonly month: CivilDate;
  readonly entries: string;
  readonly drafts: string;
}

/** Months of the books, and their locks. */
@Injectable()
export class AccountingPeriodService {
  constructor(
    private readonly db: Transactions,
    private readonly gate: PeriodGate,
    private readonly clock: Clock,
  ) {}

  /** Every month from the first entry to the present one, the latest first. */
  async list(): Promise<PeriodOverview[]> {
    const tx = this.db.manager;
    const counts = await tx.query<MonthRow[]>(
      `SELECT DATE_FORMAT(posted_on, '%Y-%m-01') AS month, SUM(posted) AS entries, SUM(1 - posted) AS drafts
       FROM journal_entry GROUP BY 1 ORDER BY 1`,
    );
    const periods = await tx.find(AccountingPeriod);
    const states = new Map(periods.map(({ month, state }) => [month, state]));
    const lockedMonths = periods.filter(({ state }) => state === 'locked').map(({ month }) => month);
    const lastLocked = lockedMonths.sort().at(-1) ?? '';
    const byMonth = new Map(counts.map((row) => [row.month, row]));
    const present = startOfMonth(this.clock.today());
    const months: PeriodOverview[] = [];
    for (let month = counts[0]?.month ?? present; month <= present; month = addMonths(month, 1)) {
      const row = byMonth.get(month);
      months.push({
        month,
        state: month <= lastLocked ? 'locked' : (states.get(month) ?? 'open'),
        entries: Number(row?.entries ?? 0),
        drafts: Number(row?.drafts ?? 0),
      });
    }
    return months.reverse();
  }

  /**
   * Gives a month another state; locking it locks all before it, for good. `period.final`, `period.not-over`,
   * `period.has-drafts` or `period.has-unposted` where that may not be.
   */
  async change(day: CivilDate, next: PeriodState): Promise<PeriodOverview[]> {
    const month = startOfMonth(day);
    await this.db.run(async (tx) => {
      await this.gate.close(tx);
      const known = await tx.findOneBy(AccountingPeriod, { month });
      const last = await lastLocked(tx);
      const state = last !== null && month <= last ? 'locked' : (known?.state ?? 'open');
      if (state === next) return;
      const until = endOfMonth(month);
      assertStateChange(
        {
          ...{ month, state, today: this.clock.today() },
          ...{ drafts: await draftsUntil(tx, until), unposted: await unpostedUntil(tx, until) },
        },
        next,
      );
      await tx.save(Object.assign(known ?? tx.create(AccountingPeriod, { month }), { state: next }));
    });
    return this.list();
  }
}

/** First day of the last month that is locked for good; null while none is. */
export async function lastLocked(tx: EntityManager): Promise<CivilDate | null> {
  const [row] = await tx.query<{ month: CivilDate | null }[]>(
    "SELECT MAX(month) AS month FROM accounting_period WHERE state = 'locked'",
  );
  return row?.month ?? null;
}

/** Entries up to a day that are written but not posted. */
export async function draftsUntil(tx: EntityManager, until: CivilDate): Promise<number> {
  const [row] = await tx.query<{ count: string }[]>(
    'SELECT COUNT(*) AS count FROM journal_entry WHERE posted = 0 AND posted_on <= ?',
    [until],
  );
  return Number(row?.count ?? 0);
}

/** Issued documents, receipts, refunds, suppliers' bills and what was paid for them whose events are still on their way to the books. */
export async function unpostedUntil(tx: EntityManager, until: CivilDate): Promise<number> {
  const [row] = await tx.query<{ count: string }[]>(
    `SELECT (SELECT COUNT(*) FROM invoice i
               LEFT JOIN journal_entry e ON e.source_kind = 'invoice' AND e.source_id = i.id
              WHERE i.status = 'issued' AND i.issued_on <= ? AND i.total <> 0 AND e.id IS NULL)
          + (SELECT COUNT(*) FROM payment y
               LEFT JOIN journal_entry e ON e.source_kind = 'payment' AND e.source_id = y.id
              WHERE y.kind IN ('receipt', 'refund') AND y.received_on <= ? AND y.amount <> 0 AND e.id IS NULL)
          + (SELECT COUNT(*) FROM bill b
               LEFT JOIN journal_entry e ON e.source_kind = 'bill' AND e.source_id = b.id
              WHERE b.received_on <= ? AND b.total <> 0 AND e.id IS NULL)
          + (SELECT COUNT(*) FROM supplier_payment s
               LEFT JOIN journal_entry e ON e.source_kind = 'supplier-payment' AND e.source_id = s.id
              WHERE s.paid_on <= ? AND s.amount <> 0 AND e.id IS NULL) AS count`,
    [until, until, until, until],
  );
  return Number(row?.count ?? 0);
}
