import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';
import { SessionQueue, type WaitingRequest } from './session-queue.service';

/** A request that lies about so long was lost on its way to the workers. */
const LOST_AFTER_MS = 5 * 60_000;
/** What a NAS promised must be seen within these: then it has not done it, or nobody will ever know. */
const PROMISE_S = 60;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;
const AT_ONCE = 5000;

/** Takes up again what was given up for a while, and looks whether NASes did what they promised. */
@Injectable()
export class SessionRounds {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    private readonly queue: SessionQueue,
  ) {}

  @OnSchedule({ everyMinutes: 1 })
  async round(): Promise<void> {
    await this.confirm();
    await this.resume();
  }

  /** Hands out again what is due, and what was lost. */
  private async resume(): Promise<void> {
    const now = this.clock.now();
    const waiting = await this.db.run(async (tx) => {
      const rows = await tx.query<WaitingRequest[]>(
        `SELECT id, nas_id AS nasId, \`trigger\` FROM radius_disconnect_log
          WHERE due_at <= ? OR (result IS NULL AND due_at IS NULL AND requested_at < ?)
          ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE`,
        [now, new Date(now.getTime() - LOST_AFTER_MS)],
      );
      if (rows.length > 0) {
        await tx.query('UPDATE radius_disconnect_log SET result = NULL, due_at = NULL WHERE id IN (?)', [
          rows.map(({ id }) => id),
        ]);
      }
      return rows;
    });
    await this.queue.add(waiting);
  }

  /** An ACK is believed when the session is seen to have ended; a report that comes after it gives it the lie. */
  private async confirm(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - FORGOTTEN_AFTER_MS);
    const promised = `l.result = 'ack' AND l.sent_at >= ? AND l.kind = 'disconnect' AND l.ended_at IS NULL`;
    const join = 'radius_disconnect_log l JOIN radacct s ON s.radacctid = l.radacctid';
    await this.db.manager.query(
      `UPDATE ${join} SET l.ended_at = s.acctstoptime WHERE ${promised} AND s.acctstoptime IS NOT NULL`,
      [since],
    );
    await this.db.manager.query(
      `UPDATE ${join} SET l.result = 'ack_not_effective'
        WHERE ${promised} AND s.acctstoptime IS NULL AND s.acctupdatetime > l.sent_at + INTERVAL ${PROMISE_S} SECOND`,
      [since],
    );
  }
}
