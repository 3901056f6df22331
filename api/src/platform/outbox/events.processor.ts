import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { Transactions } from '../db/transactions.service';
import { EventListeners } from './event-listeners.service';
import type { DomainEvent } from './outbox.service';
import type { EventJob } from './outbox.relay';

/** Gives one event to one listener; the payload stays in the outbox, so jobs are small. */
@Processor('events')
export class EventsProcessor {
  constructor(
    private readonly db: Transactions,
    private readonly listeners: EventListeners,
  ) {}

  @Process({ name: '*', concurrency: 2 })
  async handle({ data }: Job<EventJob>): Promise<void> {
    const listener = this.listeners.byName(data.listener);
    if (!listener) throw new Error(`no such listener: ${data.listener}`);
    const [row] = await this.db.manager.query<{ payload: string }[]>(
      'SELECT payload FROM outbox_event WHERE id = ?',
      [data.eventId],
    );
    if (!row) throw new Error(`no such event: ${data.eventId}`);
    const payload: unknown = typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload;
    await listener.handle(payload as DomainEvent);
  }
}
