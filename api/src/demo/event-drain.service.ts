import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.service';
import { isDuplicate, Transactions } from '../platform/db/transactions.service';
import { EventListeners, type EventListener } from '../platform/outbox/event-listeners.service';
import type { DomainEvent } from '../platform/outbox/outbox.service';

const AT_ONCE = 50;

interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly payload: string | DomainEvent;
}

/**
 * Gives waiting outbox events to their listeners in this very process, for the command line, where no worker runs. A
 * listener that fails stops the loading; run again, the event is still there.
 */
@Injectable()
export class EventDrain {
  constructor(
    private readonly db: Transactions,
    private readonly listeners: EventListeners,
    private readonly clock: Clock,
  ) {}

  async drain(): Promise<void> {
    for (;;) {
      const events = await this.db.manager.query<EventRow[]>(
        'SELECT id, type, payload FROM outbox_event WHERE relayed_at IS NULL ORDER BY id LIMIT ?',
        [AT_ONCE],
      );
      if (events.length === 0) return;
      for (const { id, type, payload } of events) {
        const event = typeof payload === 'string' ? (JSON.parse(payload) as DomainEvent) : payload;
        if (!QUEUEING.has(type))
          for (const listener of this.listeners.of(type)) await deliver(listener, event);
        await this.db.manager.query('UPDATE outbox_event SET relayed_at = ? WHERE id = ?', [
          this.clock.now(),
          id,
        ]);
      }
    }
  }
}

/** A worker may be at the same event: whoever comes second meets a unique key, and finds the work done when it looks again. */
async function deliver(listener: EventListener, event: DomainEvent): Promise<void> {
  try {
    await listener.handle(event);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await listener.handle(event);
  }
}

/** These only put work on a queue; the loader has done that work itself. */
const QUEUEING = new Set(['billing-run.ready', 'bulk-change.ready', 'contract-daily-run.ready']);
