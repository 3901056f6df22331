import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';
import { SignatureLog } from './signature-log.service';
import { SignatureRequest } from './signature-request.entity';

/** The end reason of a request whose contract is no longer what was printed; the office's words are its own. */
const CONTRACT_CHANGED = 'contract-changed';

const AT_ONCE = 500;

/** Requests that wait, and whose contract was changed, printed anew or moved on since. */
const STALE = `(c.status <> 'proposal' OR c.version <> p.contract_version
  OR p.id <> (SELECT MAX(last.id) FROM contract_print last WHERE last.contract_id = c.id))`;
const FROM = `FROM signature_request r
  JOIN contract c ON c.id = r.contract_id
  JOIN contract_print p ON p.id = r.print_id`;

/** Ends requests that nobody can sign any more. */
@Injectable()
export class SignatureDeadlines {
  constructor(
    private readonly db: Transactions,
    private readonly log: SignatureLog,
    private readonly clock: Clock,
  ) {}

  /** Ends all that are over; answers how many. A request is also looked at when somebody opens it, so this may come late. */
  @OnSchedule({ everyMinutes: 15 })
  async endDue(): Promise<number> {
    const rows = await this.db.manager.query<{ id: number }[]>(
      `SELECT r.id ${FROM} WHERE r.state = 'waiting' AND (r.expires_at <= ? OR ${STALE}) ORDER BY r.id LIMIT ${AT_ONCE}`,
      [this.clock.now()],
    );
    for (const { id } of rows) await this.db.run((tx) => this.lockAndEnd(tx, id));
    return rows.length;
  }

  /** The request as it is now, locked; ended if its time was over or its contract is another. Null if there is none. */
  async lockAndEnd(tx: EntityManager, id: number): Promise<SignatureRequest | null> {
    const request = await lockRequest(tx, id);
    if (request?.state !== 'waiting') return request;
    if (request.expiresAt <= this.clock.now()) {
      await this.log.append(tx, request, 'expired', {});
    } else if (await isStale(tx, id)) {
      request.endReason = CONTRACT_CHANGED;
      await this.log.append(tx, request, 'revoked', { reason: CONTRACT_CHANGED, by: 'system' });
    }
    return request;
  }
}

async function isStale(tx: EntityManager, id: number): Promise<boolean> {
  const rows = await tx.query<unknown[]>(`SELECT r.id ${FROM} WHERE r.id = ? AND ${STALE}`, [id]);
  return rows.length > 0;
}

/** The contract's row first, as everybody does who holds both. */
async function lockRequest(tx: EntityManager, id: number): Promise<SignatureRequest | null> {
  await tx.query(
    'SELECT c.id FROM contract c JOIN signature_request r ON r.contract_id = c.id WHERE r.id = ? FOR UPDATE',
    [id],
  );
  return tx.findOne(SignatureRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
