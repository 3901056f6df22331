import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import type { SendOutcome } from '../platform/mail/outgoing-mail';
import { Message } from './message.entity';
import type { MessageState } from './message-state';
import type { MessageChannel } from './new-message';
import { minutesUntilRetry } from './retry';

/** A message in the hands of a worker. */
export interface Claim {
  readonly message: Message;
  /** Tells this claim from any other of the same message. */
  readonly claimedAt: Date;
}

interface Settled {
  readonly state: MessageState;
  readonly error: string | null;
  readonly nextTryAt: Date | null;
  readonly sentAt: Date | null;
}

const MINUTE_MS = 60_000;
const DUE = "state = 'queued' AND next_try_at <= ? AND channel IN (?)";

/**
 * Who sends what: a message changes from `queued` to `sending` once, in one worker's hands, before a word is said to the server. If
 * that worker falls nobody knows how far it came, so the message becomes `unsure` and stays so until a person decides.
 */
@Injectable()
export class MessageClaims {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The next message due of these channels, now ours alone; null when none is or when enough have left within the last minute. */
  claim(channels: readonly MessageChannel[]): Promise<Claim | null> {
    return this.db.run(async (tx) => {
      // All senders pass here one by one: the lock makes the count true.
      const [setting] = await tx.query<{ perMinute: number }[]>(
        'SELECT per_minute AS perMinute FROM mail_setting WHERE id = 1 FOR UPDATE',
      );
      const now = this.clock.now();
      if ((await this.leftWithinMinute(tx, now)) >= (setting?.perMinute ?? 0)) return null;
      const [due] = await tx.query<{ id: number }[]>(
        `SELECT id FROM message WHERE ${DUE} ORDER BY next_try_at, id LIMIT 1 FOR UPDATE`,
        [now, channels],
      );
      if (!due) return null;
      await tx.query(
        "UPDATE message SET state = 'sending', claimed_at = ?, attempts = attempts + 1 WHERE id = ?",
        [now, due.id],
      );
      const message = await tx.findOneOrFail(Message, {
        where: { id: due.id },
        relations: { attachments: true },
        order: { attachments: { position: 'ASC' } },
      });
      return { message, claimedAt: now };
    });
  }

  /** Writes down how a try ended; in vain if the claim is not ours any more, because a person has decided meanwhile. */
  async settle({ message, claimedAt }: Claim, outcome: SendOutcome): Promise<void> {
    const { state, error, nextTryAt, sentAt } = this.settled(message.attempts, outcome);
    await this.db.manager.query(
      `UPDATE message SET state = ?, error = ?, next_try_at = ?, sent_at = ?,
              html = IF(confidential AND state = 'sent', '', html), text = IF(confidential AND state = 'sent', '', text)
        WHERE id = ? AND claimed_at = ? AND state IN ('sending', 'unsure')`,
      [state, error, nextTryAt, sentAt, message.id, claimedAt],
    );
  }

  /** What was claimed longer ago than any try takes has lost its worker. Answers how many. */
  async sweep(leaseMs: number): Promise<number> {
    const since = new Date(this.clock.now().getTime() - leaseMs);
    const { affectedRows } = await this.db.manager.query<{ affectedRows: number }>(
      `UPDATE message SET state = 'unsure', next_try_at = NULL, error = 'the worker fell while it was sending'
        WHERE state = 'sending' AND claimed_at < ?`,
      [since],
    );
    return affectedRows;
  }

  /** True while a message is on its way, or due by one of these channels and allowed to leave. */
  async busy(channels: readonly MessageChannel[]): Promise<boolean> {
    if (channels.length === 0) return false;
    const now = this.clock.now();
    const [row] = await this.db.manager.query<{ sending: string; due: string; perMinute: number }[]>(
      `SELECT (SELECT COUNT(*) FROM message WHERE state = 'sending') AS sending,
              (SELECT COUNT(*) FROM message WHERE ${DUE}) AS due,
              (SELECT per_minute FROM mail_setting WHERE id = 1) AS perMinute`,
      [now, channels],
    );
    if (!row) return false;
    if (Number(row.sending) > 0) return true;
    return Number(row.due) > 0 && (await this.leftWithinMinute(this.db.manager, now)) < row.perMinute;
  }

  private async leftWithinMinute(tx: EntityManager, now: Date): Promise<number> {
    const [row] = await tx.query<{ count: string }[]>(
      'SELECT COUNT(*) AS count FROM message WHERE claimed_at > ?',
      [new Date(now.getTime() - MINUTE_MS)],
    );
    return Number(row?.count ?? 0);
  }

  private settled(attempts: number, outcome: SendOutcome): Settled {
    const now = this.clock.now();
    const nothing = { error: null, nextTryAt: null, sentAt: null };
    if (outcome.kind === 'sent') return { ...nothing, state: 'sent', sentAt: now };
    const { error } = outcome;
    if (outcome.kind === 'unsure') return { ...nothing, state: 'unsure', error };
    const minutes = outcome.permanent ? null : minutesUntilRetry(attempts);
    if (minutes === null) return { ...nothing, state: 'failed', error };
    return { ...nothing, state: 'queued', error, nextTryAt: new Date(now.getTime() + minutes * MINUTE_MS) };
  }
}
