import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { insertMany, type Row } from '../../platform/db/bulk-writer';
import { DEFAULT_JOURNALS } from '../chart/default-chart';
import { PeriodGate } from '../periods/period-gate.service';
import { registrationDay } from '../periods/period-rules';
import type { PlannedEntry } from './entry';
import type { EntrySource } from './entry-source';
import { JournalEntry } from './journal-entry.entity';
import { JournalLine } from './journal-line.entity';
import { Journal } from './journal.entity';

/** Writes entries and posts them, one or hundreds, with a fixed number of statements. */
@Injectable()
export class EntryWriter {
  constructor(
    private readonly clock: Clock,
    private readonly gate: PeriodGate,
  ) {}

  /** Adds the journals that are missing. Safe to repeat. */
  async ensureJournals(tx: EntityManager): Promise<void> {
    const known = await idsByCode(tx, 'journal');
    await insertMany(
      tx,
      Journal,
      DEFAULT_JOURNALS.filter(({ code }) => !known.has(code)).map((journal) => ({ ...journal })),
    );
  }

  /** Entry ids by source id, of those sources that are in the books already. */
  async entryIds(
    tx: EntityManager,
    kind: EntrySource,
    sourceIds: readonly number[],
  ): Promise<Map<number, number>> {
    if (sourceIds.length === 0) return new Map();
    const rows = await tx.query<{ id: number; sourceId: number }[]>(
      'SELECT id, source_id AS sourceId FROM journal_entry WHERE source_kind = ? AND source_id IN (?)',
      [kind, sourceIds],
    );
    return new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
  }

  /**
   * Writes and posts the entries whose accounts exist, and answers the faults of the others (`account.not-found`), so that
   * one document with an unknown account does not keep hundreds out of the books. Those of a locked month are registered on
   * the first open day.
   */
  async write(tx: EntityManager, entries: readonly PlannedEntry[]): Promise<DomainError[]> {
    const accounts = await idsByCode(tx, 'account');
    const faults: DomainError[] = [];
    const sound = entries.filter(({ lines, sourceKind, sourceId }) => {
      const unknown = lines.find(({ account }) => !accounts.has(account));
      if (unknown)
        faults.push(new DomainError('account.not-found', { code: unknown.account, sourceKind, sourceId }));
      return !unknown;
    });
    const books = await this.gate.enter(tx);
    await this.insert(
      tx,
      sound.map((entry) => ({ ...entry, postedOn: registrationDay(entry.postedOn, books) })),
      accounts,
    );
    return faults;
  }

  /**
   * Writes and posts one entry that somebody decided on, and answers its id. `period.locked` if its month is closed to whoever
   * acts, `account.not-found`.
   */
  async post(tx: EntityManager, entry: PlannedEntry): Promise<number> {
    const [id = 0] = await this.postAll(tx, [entry]);
    return id;
  }

  /** Writes and posts entries that belong together, all or none, and answers their ids in order; faults as of `post`. */
  async postAll(tx: EntityManager, entries: readonly PlannedEntry[]): Promise<number[]> {
    for (const day of new Set(entries.map(({ postedOn }) => postedOn))) {
      await this.gate.assertWritable(tx, day);
    }
    const accounts = await idsByCode(tx, 'account');
    const unknown = entries.flatMap(({ lines }) => lines).find(({ account }) => !accounts.has(account));
    if (unknown) throw new DomainError('account.not-found', { code: unknown.account });
    return this.insert(tx, entries, accounts);
  }

  private async insert(
    tx: EntityManager,
    sound: readonly PlannedEntry[],
    accounts: ReadonlyMap<string, number>,
  ): Promise<number[]> {
    if (sound.length === 0) return [];
    const journals = await idsByCode(tx, 'journal');
    const createdAt = this.clock.now();
    const ids = await insertMany(
      tx,
      JournalEntry,
      sound.map((entry) => ({
        postedOn: entry.postedOn,
        description: entry.description,
        sourceKind: entry.sourceKind,
        sourceId: entry.sourceId,
        partnerId: entry.partnerId,
        reversalOfId: entry.reversalOfId,
        journalId: journals.get(entry.journal) ?? missing('journal', entry.journal),
        posted: false,
        createdAt,
      })),
    );
    const lines = sound.flatMap((entry, index): Row<JournalLine>[] =>
      entry.lines.map((line) => ({
        entryId: ids[index] ?? 0,
        postedOn: entry.postedOn,
        accountId: accounts.get(line.account) ?? 0,
        partnerId: line.partnerId,
        debit: line.debit,
        credit: line.credit,
      })),
    );
    await insertMany(tx, JournalLine, lines);
    await tx.query('UPDATE journal_entry SET posted = 1 WHERE id IN (?)', [ids]);
    return ids;
  }
}

async function idsByCode(tx: EntityManager, table: 'account' | 'journal'): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: number; code: string }[]>(`SELECT id, code FROM ${table}`);
  return new Map(rows.map(({ id, code }) => [code, id]));
}

function missing(resource: string, code: string): never {
  throw new DomainError(`${resource}.not-found`, { code });
}
