import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';

/** So far back a round looks: what is older was seen by the rounds before, or the workers stood still. */
const LOOKS_BACK_S = 15 * 60;

/** Notes when each NAS was last heard of: a report on a session, a login it asked for, or that it starts or stops serving. */
@Injectable()
export class NasSeen {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /** One statement for all of them, over what the last minutes have brought. */
  @OnSchedule({ everyMinutes: 1 })
  async note(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - LOOKS_BACK_S * 1000);
    await this.db.manager.query(
      `UPDATE radius_nas n JOIN (
         SELECT id, MAX(at) AS at FROM (
           SELECT n.id, MAX(s.acctupdatetime) AS at FROM radacct s JOIN radius_nas n ON n.shortname = s.nasshortname
            WHERE s.acctstoptime IS NULL AND s.acctupdatetime >= ? GROUP BY n.id
           UNION ALL
           SELECT n.id, MAX(s.acctstoptime) FROM radacct s JOIN radius_nas n ON n.shortname = s.nasshortname
            WHERE s.acctstoptime >= ? AND s.acctterminatecause <> 'Stale-Session' GROUP BY n.id
           UNION ALL
           SELECT n.id, MAX(l.authdate) FROM radpostauth l JOIN radius_nas n ON n.address = l.nasipaddress
            WHERE l.authdate >= ? GROUP BY n.id
           UNION ALL
           SELECT n.id, r.reloadtime FROM nasreload r JOIN radius_nas n ON n.address = r.nasipaddress
            WHERE r.reloadtime >= ?) heard
         GROUP BY id) latest ON latest.id = n.id
          SET n.last_seen_at = latest.at WHERE n.last_seen_at IS NULL OR n.last_seen_at < latest.at`,
      [since, since, since, since],
    );
  }
}
