import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.service';
import { insertMany } from '../db/bulk-writer';
import { OutboxEvent } from './outbox-event.entity';

/** A fact in the past tense, carrying ids and days. Batch events carry many ids. */
export interface DomainEvent {
  readonly type: string;
  readonly [fact: string]: unknown;
}

/** Transactional outbox: an event exists exactly when the change it tells of does. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /** Writes the event with the caller's transaction; the relay hands it to every listener at least once. */
  async publish(tx: EntityManager, event: DomainEvent): Promise<void> {
    await insertMany(tx, OutboxEvent, [{ type: event.type, payload: event, createdAt: this.clock.now() }]);
  }
}
