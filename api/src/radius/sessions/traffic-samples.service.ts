import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';

const HOUR_MS = 3_600_000;
const AT_ONCE = 1000;

interface Session {
  readonly id: string;
  readonly accountId: number;
}

interface Moved {
  readonly id: string;
  readonly at: Date;
  readonly down: string;
  readonly up: string;
}

/**
 * Adds up what the counters of sessions have grown by since last time, account by account and hour by hour. What was counted
 * is noted with the session in the same transaction, so that nothing counts twice and nothing is lost.
 */
@Injectable()
export class TrafficSamples {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Counts what was reported lately; answers how many sessions had moved something. */
  @OnSchedule({ everyMinutes: 5 })
  sample(): Promise<number> {
    return this.since(this.clock.now().getTime() - HOUR_MS);
  }

  /** Counts what was reported since an instant, in milliseconds since 1970. */
  async since(instant: number): Promise<number> {
    let sessions = 0;
    for (const which of ['acctstoptime IS NULL AND s.acctupdatetime >= ?', 'acctstoptime >= ?']) {
      const found = await this.db.manager.query<Session[]>(
        `SELECT s.radacctid AS id, a.id AS accountId FROM radacct s JOIN radius_account a ON a.username = s.username
          WHERE s.${which} AND (s.acctoutputoctets > s.sampledoutput OR s.acctinputoctets > s.sampledinput)`,
        [new Date(instant)],
      );
      for (let start = 0; start < found.length; start += AT_ONCE) {
        const some = found.slice(start, start + AT_ONCE);
        await this.db.run((tx) => count(tx, some));
      }
      sessions += found.length;
    }
    return sessions;
  }
}

/** The rows stay locked from the reading of their counters to the note of what was counted. */
async function count(tx: EntityManager, sessions: readonly Session[]): Promise<void> {
  const ids = sessions.map(({ id }) => id);
  const rows = await tx.query<Moved[]>(
    `SELECT radacctid AS id, COALESCE(acctupdatetime, acctstoptime) AS at,
            acctoutputoctets - sampledoutput AS down, acctinputoctets - sampledinput AS up
       FROM radacct WHERE radacctid IN (?) FOR UPDATE`,
    [ids],
  );
  const accounts = new Map(sessions.map(({ id, accountId }) => [id, accountId]));
  await tx.query(
    `INSERT INTO radius_traffic (account_id, starts_at, span, down, up) VALUES ?
     ON DUPLICATE KEY UPDATE down = down + VALUES(down), up = up + VALUES(up)`,
    [rows.map(({ id, at, down, up }) => [accounts.get(id), hourOf(at), 'hour', down, up])],
  );
  await tx.query(
    'UPDATE radacct SET sampledinput = acctinputoctets, sampledoutput = acctoutputoctets WHERE radacctid IN (?)',
    [ids],
  );
}

function hourOf(at: Date): Date {
  return new Date(at.getTime() - (at.getTime() % HOUR_MS));
}
