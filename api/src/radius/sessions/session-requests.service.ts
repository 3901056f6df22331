import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { RadiusSessionRequested, ServiceGift } from '../events';
import type { SessionTrigger } from '../session-trigger';
import { RadiusDisconnectLog } from './radius-disconnect-log.entity';
import type { WaitingRequest } from './session-queue.service';

const ACCOUNTS_AT_ONCE = 1000;

/** What the session `s` still has from a service that it left by changes which were all overtaken before they were told. */
const NEVER_TOLD = `(SELECT e.formerly FROM radius_disconnect_log e
  WHERE e.account_id = a.id AND e.radacctid = s.radacctid AND e.formerly IS NOT NULL AND e.id >
        (SELECT COALESCE(MAX(t.id), 0) FROM radius_disconnect_log t
          WHERE t.account_id = a.id AND t.radacctid = s.radacctid AND t.attempts > 0)
  ORDER BY e.id LIMIT 1)`;

interface OpenSession {
  readonly accountId: number | null;
  readonly username: string;
  readonly radacctid: string;
  readonly acctsessionid: string;
  readonly nasId: number | null;
  readonly framedIp: string;
}

/** Requests to end or change sessions that are up; a row each, so that none is lost with a worker. */
@Injectable()
export class SessionRequests {
  constructor(
    private readonly db: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What is to be done with the open sessions of accounts that have changed. Asked twice for the same change, it is one request. */
  async follow(
    accountIds: readonly number[],
    trigger: SessionTrigger,
    userId: number | null,
    formerly?: readonly ServiceGift[],
  ): Promise<WaitingRequest[]> {
    const waiting: WaitingRequest[] = [];
    for (let start = 0; start < accountIds.length; start += ACCOUNTS_AT_ONCE) {
      const ids = accountIds.slice(start, start + ACCOUNTS_AT_ONCE);
      waiting.push(...(await this.db.run((tx) => this.followSome(tx, ids, trigger, userId, formerly))));
    }
    return waiting;
  }

  private async followSome(
    tx: EntityManager,
    accountIds: readonly number[],
    trigger: SessionTrigger,
    userId: number | null,
    formerly?: readonly ServiceGift[],
  ): Promise<WaitingRequest[]> {
    await tx.query(
      `UPDATE radius_disconnect_log l JOIN radius_account a ON a.id = l.account_id
          SET l.result = 'superseded', l.due_at = NULL
        WHERE l.account_id IN (?) AND l.access_version < a.access_version
          AND (l.result IS NULL OR l.due_at IS NOT NULL)`,
      [accountIds],
    );
    await tx.query(
      `INSERT IGNORE INTO radius_disconnect_log
              (work_key, account_id, username, radacctid, acctsessionid, nas_id, framed_ip, \`trigger\`,
               access_version, user_id, requested_at, formerly)
       SELECT CONCAT_WS(':', a.id, a.access_version, s.radacctid), a.id, s.username, s.radacctid, s.acctsessionid, n.id,
              s.framedipaddress, ?, a.access_version, ?, ?,
              COALESCE(${NEVER_TOLD}, ?)
         FROM radius_account a JOIN radacct s ON s.username = a.username AND s.acctstoptime IS NULL
         LEFT JOIN radius_nas n ON n.shortname = s.nasshortname
        WHERE a.id IN (?)`,
      [trigger, userId, this.clock.now(), formerly ? JSON.stringify(formerly) : null, accountIds],
    );
    return tx.query<WaitingRequest[]>(
      `SELECT id, nas_id AS nasId, \`trigger\` FROM radius_disconnect_log
        WHERE account_id IN (?) AND result IS NULL AND due_at IS NULL`,
      [accountIds],
    );
  }

  /** Ends sessions because a person wants it; answers how many of them were up. */
  async end(sessionIds: readonly number[], trigger: 'manual' | 'bulk'): Promise<number> {
    const { kind, id, resellerId } = currentActor();
    return this.db.run(async (tx) => {
      const sessions = await tx.query<OpenSession[]>(
        `SELECT a.id AS accountId, s.username, s.radacctid, s.acctsessionid, n.id AS nasId, s.framedipaddress AS framedIp
           FROM radacct s LEFT JOIN radius_account a ON a.username = s.username
           LEFT JOIN radius_nas n ON n.shortname = s.nasshortname
          WHERE s.radacctid IN (?) AND s.acctstoptime IS NULL
            AND (? IS NULL OR a.partner_id IN (SELECT p.id FROM partner p WHERE p.reseller_id = ?))`,
        [sessionIds, resellerId, resellerId],
      );
      if (sessions.length === 0) throw new DomainError('radius-session.not-open');
      const common = { trigger, userId: kind === 'user' ? id : null, requestedAt: this.clock.now() };
      const requestIds = await insertMany(
        tx,
        RadiusDisconnectLog,
        sessions.map((session) => ({ ...session, ...common, kind: 'disconnect' as const })),
      );
      const event: RadiusSessionRequested = { type: 'radius-session.requested', requestIds };
      await this.outbox.publish(tx, event);
      return sessions.length;
    });
  }

  /** Those of these requests that nobody has dealt with. */
  waiting(requestIds: readonly number[]): Promise<WaitingRequest[]> {
    return this.db.manager.query<WaitingRequest[]>(
      `SELECT id, nas_id AS nasId, \`trigger\` FROM radius_disconnect_log
        WHERE id IN (?) AND result IS NULL AND due_at IS NULL`,
      [requestIds],
    );
  }
}
