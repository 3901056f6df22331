import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';
import { MISSED_REPORTS } from './session-freshness';

const USUAL_INTERVAL_S = 300;
const LEAST_INTERVAL_S = 60;
/** A NAS of which nothing at all is heard is not its customers hanging up: so long its sessions are left alone. */
const PATIENCE_S = 30 * 60;
const AT_ONCE = 500;

interface Reporter {
  readonly nasipaddress: string;
  readonly lastAt: Date;
}

/** Ends the sessions of which nothing has been heard for three reports. One that reports again is up again (queries.conf). */
@Injectable()
export class SessionSweeper {
  private readonly log = new Logger(SessionSweeper.name);

  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers how many sessions it ended. */
  @OnSchedule({ everyMinutes: 5 })
  async sweep(): Promise<number> {
    const reporters = await this.db.manager.query<Reporter[]>(
      `SELECT nasipaddress, MAX(COALESCE(acctupdatetime, acctstarttime)) AS lastAt
         FROM radacct WHERE acctstoptime IS NULL GROUP BY nasipaddress`,
    );
    return this.end(await this.lost(this.spared(reporters)));
  }

  private spared(reporters: readonly Reporter[]): string[] {
    const silent = reporters.filter(({ lastAt }) => {
      const silentS =
        (this.clock.now().getTime() - lastAt.getTime()) / 1000 - MISSED_REPORTS * USUAL_INTERVAL_S;
      return silentS > 0 && silentS <= PATIENCE_S;
    });
    for (const { nasipaddress, lastAt } of silent) {
      this.log.warn(
        `nothing heard of NAS ${nasipaddress} since ${lastAt.toISOString()}: its sessions are left alone`,
      );
    }
    return silent.map(({ nasipaddress }) => nasipaddress);
  }

  private async lost(spared: readonly string[]): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.db.manager.query<{ id: string }[]>(
      `SELECT s.radacctid AS id FROM radacct s
         LEFT JOIN radius_account a ON a.username = s.username LEFT JOIN radius_service v ON v.id = a.service_id
        WHERE s.acctstoptime IS NULL AND (s.acctupdatetime < ? OR s.acctupdatetime IS NULL)
          AND COALESCE(s.acctupdatetime, s.acctstarttime)
              < ? - INTERVAL ${MISSED_REPORTS} * COALESCE(v.interim_interval_s, ${USUAL_INTERVAL_S}) SECOND
          AND s.nasipaddress NOT IN (?)`,
      [this.soonest(), now, spared.length > 0 ? spared : ['']],
    );
    return rows.map(({ id }) => id);
  }

  private async end(ids: readonly string[]): Promise<number> {
    let ended = 0;
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const { affectedRows } = await this.db.manager.query<{ affectedRows: number }>(
        `UPDATE radacct SET acctstoptime = COALESCE(acctupdatetime, acctstarttime), acctterminatecause = 'Stale-Session'
          WHERE radacctid IN (?) AND acctstoptime IS NULL AND COALESCE(acctupdatetime, acctstarttime) < ?`,
        [ids.slice(start, start + AT_ONCE), this.soonest()],
      );
      ended += affectedRows;
    }
    return ended;
  }

  /** No session is lost that has been heard of since: not even on the line that reports the most often. */
  private soonest(): Date {
    return new Date(this.clock.now().getTime() - MISSED_REPORTS * LEAST_INTERVAL_S * 1000);
  }
}
