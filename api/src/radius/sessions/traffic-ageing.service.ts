import { Injectable } from '@nestjs/common';
import { addDays, addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { dayOf, startOfDay } from '@ponte/shared/office-day';
import { Transactions } from '../../platform/db/transactions.service';

const ACCOUNTS_AT_ONCE = 5000;

interface Widening {
  readonly of: 'hour' | 'day';
  readonly to: 'day' | 'month';
  readonly from: CivilDate;
  /** The first day after the stretch. */
  readonly until: CivilDate;
}

/** Old traffic is kept in wider stretches: the hours of a day become the day, the days of a month the month. */
@Injectable()
export class TrafficAgeing {
  constructor(private readonly db: Transactions) {}

  /** Adds up the hours of each day before `until`. */
  async hours(until: CivilDate): Promise<void> {
    for (let day = await this.oldest('hour', until); day !== null; day = await this.oldest('hour', until)) {
      await this.widen({ of: 'hour', to: 'day', from: day, until: addDays(day, 1) });
    }
  }

  /** Adds up the days of each month before that of `until`. */
  async days(until: CivilDate): Promise<void> {
    const end = startOfMonth(until);
    for (let day = await this.oldest('day', end); day !== null; day = await this.oldest('day', end)) {
      const from = startOfMonth(day);
      await this.widen({ of: 'day', to: 'month', from, until: addMonths(from, 1) });
    }
  }

  private async oldest(span: 'hour' | 'day', until: CivilDate): Promise<CivilDate | null> {
    const [row] = await this.db.manager.query<{ at: Date | null }[]>(
      'SELECT MIN(starts_at) AS at FROM radius_traffic WHERE span = ? AND starts_at < ?',
      [span, new Date(startOfDay(until))],
    );
    return row?.at ? dayOf(row.at.toISOString()) : null;
  }

  private async widen({ of, to, from, until }: Widening): Promise<void> {
    const stretch = [of, new Date(startOfDay(from)), new Date(startOfDay(until))];
    const [{ last } = { last: 0 }] = await this.db.manager.query<{ last: number | null }[]>(
      'SELECT MAX(account_id) AS last FROM radius_traffic WHERE span = ? AND starts_at >= ? AND starts_at < ?',
      stretch,
    );
    for (let first = 0; first <= (last ?? 0); first += ACCOUNTS_AT_ONCE) {
      const some = [...stretch, first, first + ACCOUNTS_AT_ONCE - 1];
      await this.db.run(async (tx) => {
        // The first of the narrow rows has the place of the wide one and becomes it, unless that is there already.
        await tx.query(
          `INSERT INTO radius_traffic (account_id, starts_at, span, down, up)
           SELECT n.account_id, ?, ?, SUM(n.down), SUM(n.up) FROM radius_traffic n
            WHERE n.span = ? AND n.starts_at >= ? AND n.starts_at < ? AND n.account_id BETWEEN ? AND ?
            GROUP BY n.account_id
           ON DUPLICATE KEY UPDATE
             down = VALUES(down) + IF(radius_traffic.span = VALUES(span), radius_traffic.down, 0),
             up = VALUES(up) + IF(radius_traffic.span = VALUES(span), radius_traffic.up, 0),
             span = VALUES(span)`,
          [stretch[1], to, ...some],
        );
        await tx.query(
          'DELETE FROM radius_traffic WHERE span = ? AND starts_at >= ? AND starts_at < ? AND account_id BETWEEN ? AND ?',
          some,
        );
      });
    }
  }
}
