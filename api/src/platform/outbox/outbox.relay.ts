import { InjectQueue } from '@nestjs/bull';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bull';
import { Clock } from '../clock.service';
import { Transactions } from '../db/transactions.service';
import { EventListeners } from './event-listeners.service';

const BATCH = 200;
const BUSY_WAIT_MS = 20;
const IDLE_WAIT_MS = 100;
/** One event is seldom alone: for so long after the last the relay looks again soon. */
const BUSY_FOR_MS = 2000;

interface PendingEvent {
  readonly id: string;
  readonly type: string;
}

/** One event for one listener. */
export interface EventJob {
  readonly eventId: string;
  readonly listener: string;
}

/**
 * Hands outbox rows to Bull. Several relays may run: each locks the rows it takes (SKIP LOCKED) until they are queued. A
 * crash between queueing and commit queues again under the same job id, which Bull ignores while it remembers the job.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(OutboxRelay.name);
  private running = false;
  private loop: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly db: Transactions,
    private readonly listeners: EventListeners,
    private readonly clock: Clock,
    @InjectQueue('events') private readonly queue: Queue<EventJob>,
  ) {}

  onApplicationBootstrap(): void {
    this.running = true;
    this.loop = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.running = false;
    this.wake();
    await this.loop;
  }

  /** Relays one batch; answers how many events it handed over. Looks without a transaction first: mostly there is nothing. */
  async relayBatch(): Promise<number> {
    const [waiting] = await this.db.manager.query<unknown[]>(
      'SELECT 1 FROM outbox_event WHERE relayed_at IS NULL LIMIT 1',
    );
    if (!waiting) return 0;
    return this.db.run(async (tx) => {
      const events = await tx.query<PendingEvent[]>(
        'SELECT id, type FROM outbox_event WHERE relayed_at IS NULL ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED',
        [BATCH],
      );
      if (events.length === 0) return 0;
      const jobs = events.flatMap(({ id, type }) =>
        this.listeners.of(type).map(({ name }) => ({
          name: type,
          data: { eventId: id, listener: name },
          opts: { jobId: `${id}:${name}` },
        })),
      );
      if (jobs.length > 0) await this.queue.addBulk(jobs);
      await tx.query('UPDATE outbox_event SET relayed_at = ? WHERE id IN (?)', [
        this.clock.now(),
        events.map(({ id }) => id),
      ]);
      return events.length;
    });
  }

  private async run(): Promise<void> {
    let last = -BUSY_FOR_MS;
    while (this.running) {
      const relayed = await this.relayBatch().catch((error: unknown) => {
        this.log.error(error);
        return 0;
      });
      if (relayed > 0) last = performance.now();
      await this.rest(performance.now() - last < BUSY_FOR_MS ? BUSY_WAIT_MS : IDLE_WAIT_MS);
    }
  }

  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (!this.running) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
