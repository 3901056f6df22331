import { Injectable } from '@nestjs/common';
import { addDays, addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { startOfDay } from '@ponte/shared/office-day';
import { currentActor } from '../../platform/context';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { trafficSeries, type TrafficBar, type TrafficSpan } from './traffic-series';

/** What an account moved, bar by bar. */
@Injectable()
export class TrafficQuery {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The bars up to a day, today unless told: two days of hours, a month of days, or a year of months. */
  async of(
    accountId: number,
    span: TrafficSpan,
    upTo: CivilDate = this.clock.today(),
  ): Promise<TrafficBar[]> {
    await this.assertVisible(accountId);
    const from = firstDay(span, upTo);
    const rows = await this.db.manager.query<{ startsAt: Date; down: string; up: string }[]>(
      `SELECT starts_at AS startsAt, down, up FROM radius_traffic
        WHERE account_id = ? AND starts_at >= ? AND starts_at < ? ${span === 'hour' ? "AND span = 'hour'" : ''}`,
      [accountId, new Date(startOfDay(from)), new Date(startOfDay(addDays(upTo, 1)))],
    );
    const samples = rows.map(({ startsAt, down, up }) => ({ startsAt, down: Number(down), up: Number(up) }));
    return trafficSeries(samples, span, from, upTo);
  }

  private async assertVisible(accountId: number): Promise<void> {
    const { resellerId } = currentActor();
    const [row] = await this.db.manager.query<{ id: number }[]>(
      `SELECT a.id FROM radius_account a JOIN partner p ON p.id = a.partner_id
        WHERE a.id = ? AND (? IS NULL OR p.reseller_id = ?)`,
      [accountId, resellerId, resellerId],
    );
    if (!row) throw new DomainError('radius-account.not-found', { id: accountId });
  }
}

function firstDay(span: TrafficSpan, upTo: CivilDate): CivilDate {
  if (span === 'hour') return addDays(upTo, -1);
  return span === 'day' ? addDays(upTo, -30) : addMonths(startOfMonth(upTo), -11);
}
