import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { isDuplicate, Transactions } from '../../platform/db/transactions.service';
import type { PlannedEntry } from './entry';
import { EntryWriter } from './entry-writer.service';

/** A batch loses a try to each other batch that posts one of its sources meanwhile. */
const TRIES = 20;

/** Posts batches of sources, each once whatever is asked twice, and keeps the faults of some from holding up the rest. */
@Injectable()
export class EntryBatches {
  constructor(
    private readonly db: Transactions,
    private readonly writer: EntryWriter,
  ) {}

  /**
   * Does the work in a transaction and throws the first of the faults it answers when the others are safe. Another worker may post
   * the same source at the same time: the unique key lets one through, the other looks again.
   */
  async post(work: (tx: EntityManager) => Promise<readonly DomainError[]>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const [fault] = await this.db.run(work);
        if (fault) throw fault;
        return;
      } catch (error) {
        if (attempt >= TRIES || !isDuplicate(error)) throw error;
        await sleep(Math.random() * 10 * attempt);
      }
    }
  }

  /** Plans each source by itself, so that a fault stays with the one that has it. */
  async write<T>(
    tx: EntityManager,
    sources: readonly T[],
    plan: (source: T) => PlannedEntry | null,
  ): Promise<DomainError[]> {
    const entries: PlannedEntry[] = [];
    const faults: DomainError[] = [];
    for (const source of sources) {
      try {
        const entry = plan(source);
        if (entry) entries.push(entry);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        faults.push(error);
      }
    }
    return [...faults, ...(await this.writer.write(tx, entries))];
  }
}
