import { Injectable } from '@nestjs/common';
import { addDays, addMonths, earliest, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { dayOf, startOfDay } from '@ponte/shared/office-day';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';
import { RadiusSetting } from '../access/radius-setting.entity';
import { expiredPartitions, missingPartitions } from './month-partitions';
import { TrafficAgeing } from './traffic-ageing.service';
import { TrafficSamples } from './traffic-samples.service';

const AT_ONCE = 5000;

/** The columns of the archive: who, when, where from, by which address and how much; nothing else is kept for years. */
const ARCHIVED = `radacctid, acctsessionid, username, nasipaddress, nasshortname, nasportid, acctstoptime,
  acctsessiontime, acctinputoctets, acctoutputoctets, calledstationid, callingstationid, circuitid, remoteid,
  acctterminatecause, framedipaddress, framedipv6address, framedipv6prefix, delegatedipv6prefix`;

/** Every night what is old goes where it belongs: ended sessions to the archive, and what may no longer be kept, away. */
@Injectable()
export class SessionRetention {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    private readonly samples: TrafficSamples,
    private readonly ageing: TrafficAgeing,
  ) {}

  @OnSchedule({ dailyAt: '03:10' })
  async nightly(): Promise<void> {
    const settings = await this.db.manager.findOneByOrFail(RadiusSetting, { id: 1 });
    const today = this.clock.today();
    await this.samples.since(Date.parse(startOfDay(addDays(today, -3))));
    await this.archive(addDays(today, -settings.hotDays), today);
    await this.dropExpired(today, settings.archiveMonths);
    await this.forgetLogins(addDays(today, -settings.loginDays));
    await this.ageing.hours(addDays(today, -settings.trafficHourDays));
    await this.ageing.days(startOfMonth(addMonths(today, -settings.trafficDayMonths)));
  }

  /** Moves sessions that ended before a day; answers how many. */
  async archive(before: CivilDate, today: CivilDate): Promise<number> {
    const until = new Date(startOfDay(before));
    const [{ oldest } = { oldest: null }] = await this.db.manager.query<{ oldest: Date | null }[]>(
      'SELECT MIN(acctstarttime) AS oldest FROM radacct WHERE acctstoptime < ?',
      [until],
    );
    const first = oldest === null ? before : earliest(before, dayOf(oldest.toISOString()));
    await this.makePartitions(first, today);
    let moved = 0;
    for (let some = AT_ONCE; some === AT_ONCE; moved += some) some = await this.move(until);
    return moved;
  }

  private move(until: Date): Promise<number> {
    return this.db.run(async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `SELECT radacctid AS id FROM radacct WHERE acctstoptime < ? ORDER BY acctstoptime LIMIT ${AT_ONCE}`,
        [until],
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await tx.query(
        `INSERT IGNORE INTO radacct_archive (acctstarttime, ${ARCHIVED})
         SELECT COALESCE(acctstarttime, acctstoptime), ${ARCHIVED} FROM radacct WHERE radacctid IN (?)`,
        [ids],
      );
      await tx.query('DELETE FROM radacct WHERE radacctid IN (?)', [ids]);
      return ids.length;
    });
  }

  private async partitions(): Promise<string[]> {
    const rows = await this.db.manager.query<{ name: string }[]>(
      `SELECT partition_name AS name FROM information_schema.partitions
        WHERE table_schema = DATABASE() AND table_name = 'radacct_archive'`,
    );
    return rows.map(({ name }) => name);
  }

  private async makePartitions(from: CivilDate, today: CivilDate): Promise<void> {
    const missing = missingPartitions(await this.partitions(), from, addMonths(today, 1));
    if (missing.length === 0) return;
    const list = missing
      .map(({ name, before }) => `PARTITION ${name} VALUES LESS THAN ('${before}')`)
      .join(', ');
    await this.db.manager.query(`ALTER TABLE radacct_archive ADD PARTITION (${list})`);
  }

  private async dropExpired(today: CivilDate, months: number): Promise<void> {
    const expired = expiredPartitions(await this.partitions(), today, months);
    if (expired.length > 0) {
      await this.db.manager.query(`ALTER TABLE radacct_archive DROP PARTITION ${expired.join(', ')}`);
    }
  }

  private async forgetLogins(before: CivilDate): Promise<void> {
    const until = new Date(startOfDay(before));
    for (let some = AT_ONCE; some === AT_ONCE;) {
      const { affectedRows } = await this.db.manager.query<{ affectedRows: number }>(
        `DELETE FROM radpostauth WHERE authdate < ? ORDER BY authdate LIMIT ${AT_ONCE}`,
        [until],
      );
      some = affectedRows;
    }
  }
}
