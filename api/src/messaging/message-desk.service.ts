import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ownPartnersOnly } from '../partners/partner-scope';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { contains, listRows, type SortColumns } from '../platform/http/list-rows';
import type { Page } from '../platform/http/list-query.dto';
import { MessageQuery } from './message.dto';
import { Message } from './message.entity';
import { MESSAGE_MOVES, type MessageMove } from './message-state';
import { addressFault } from './new-message';

const SORTS: SortColumns = {
  id: 'message.id',
  queuedAt: 'message.queuedAt',
  sentAt: 'message.sentAt',
  state: 'message.state',
  toAddress: 'message.toAddress',
};

/** What a list shows: all but the text itself. */
const ROW = (
  [
    'id',
    'key',
    'kind',
    'partnerId',
    'channel',
    'language',
    'toAddress',
    'subject',
    'confidential',
    'state',
    'attempts',
    'error',
  ] as const
).map((name) => `message.${name}`);
const INSTANTS = ['queuedAt', 'nextTryAt', 'sentAt'].map((name) => `message.${name}`);

/** The office's view of what was written, and what it may ask of it. */
@Injectable()
export class MessageDesk {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Newest first unless sorted. */
  list(query: MessageQuery): Promise<Page<Message>> {
    const { state, kind, partnerId, q } = query;
    const messages = this.db.manager.createQueryBuilder(Message, 'message').select([...ROW, ...INSTANTS]);
    if (state) messages.andWhere('message.state = :state', { state });
    if (kind) messages.andWhere('message.kind = :kind', { kind });
    if (partnerId) messages.andWhere('message.partnerId = :partnerId', { partnerId });
    if (q) messages.andWhere('(message.toAddress LIKE :q OR message.subject LIKE :q)', { q: contains(q) });
    ownPartnersOnly(messages, 'message.partnerId');
    return listRows(messages, query.sort ? query : newestFirst(query), SORTS);
  }

  /** `message.not-found`, also where the record rule hides it. */
  async get(id: number): Promise<Message> {
    const messages = this.db.manager
      .createQueryBuilder(Message, 'message')
      .leftJoinAndSelect('message.attachments', 'attachment')
      .where('message.id = :id', { id })
      .orderBy('attachment.position');
    ownPartnersOnly(messages, 'message.partnerId');
    const message = await messages.getOne();
    if (!message) throw new DomainError('message.not-found', { id });
    return message;
  }

  /**
   * Sends again what has failed or what waits (`retry`), or what may have arrived (`resend`), to another address if one is given.
   * `message.move-not-allowed` in any other state, `message.invalid-address` without a usable one.
   */
  async sendAgain(id: number, move: 'retry' | 'resend', to?: string): Promise<Message> {
    const { toAddress, channel } = await this.get(id);
    const address = to ?? toAddress;
    if (addressFault(address, channel) !== null)
      throw new DomainError('message.invalid-address', { to: address });
    await this.move(
      id,
      move,
      "state = 'queued', attempts = 0, error = NULL, claimed_at = NULL, to_address = ?, next_try_at = ?",
      [address, this.clock.now()],
    );
    return this.get(id);
  }

  /** A message of which nobody knew has arrived. `message.move-not-allowed` in any other state. */
  async settle(id: number): Promise<Message> {
    await this.get(id);
    await this.move(
      id,
      'settle',
      "state = 'sent', error = NULL, sent_at = claimed_at, html = IF(confidential, '', html), text = IF(confidential, '', text)",
      [],
    );
    return this.get(id);
  }

  /** One statement: whoever comes second finds another state. */
  private async move(id: number, move: MessageMove, set: string, values: readonly unknown[]): Promise<void> {
    await this.db.run(async (tx) => {
      const { affectedRows } = await tx.query<{ affectedRows: number }>(
        `UPDATE message SET ${set} WHERE id = ? AND state IN (?)`,
        [...values, id, MESSAGE_MOVES[move]],
      );
      if (affectedRows === 0) throw new DomainError('message.move-not-allowed', { id, move });
    });
  }
}

function newestFirst(query: MessageQuery): MessageQuery {
  return Object.assign(new MessageQuery(), query, { order: 'DESC' });
}
