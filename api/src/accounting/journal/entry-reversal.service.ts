import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import Big from 'big.js';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { groupRows } from '../../platform/db/group-rows';
import { Transactions } from '../../platform/db/transactions.service';
import type { JournalCode } from '../chart/default-chart';
import { BillAccountChange } from '../bill-accounts/bill-account-change.entity';
import { BillUndo } from '../bill-recordings/bill-undo.entity';
import { cut, type PlannedEntry } from './entry';
import { EntryWriter } from './entry-writer.service';
import type { EntrySource } from './entry-source';
import { JournalEntry } from './journal-entry.entity';
import { reverse, type PostingLine } from './posting';

/** These are undone by undoing their document: a credit note, a receipt reversed. */
const OF_DOCUMENTS: ReadonlySet<EntrySource> = new Set([
  'invoice',
  'payment',
  'payment-reversal',
  'supplier-payment',
  'supplier-payment-reversal',
  'supplier-withholding',
  'withholding-suffered',
  'vat-collection',
  'vat-settlement',
  'deferral',
  'deferral-release',
  'year-result',
  'year-closing',
  'year-opening',
]);

/** Undoes posted entries by mirrored ones that name them. Nothing posted is ever deleted. */
@Injectable()
export class EntryReversalService {
  constructor(
    private readonly db: Transactions,
    private readonly writer: EntryWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Posts the mirrored entry and answers its id. `journal-entry.not-posted` for a draft, `.reversed` if it is undone already,
   * `.has-document` for the entry of an invoice or a payment, whose document is to be undone; `.of-bill` with the bill on whose page
   * its accounts are changed and its recording is undone; `period.locked`.
   */
  reverse(id: number, postedOn: CivilDate = this.clock.today(), reason?: string): Promise<number> {
    return this.db.run(async (tx) => this.writer.post(tx, await this.mirror(tx, id, postedOn, reason)));
  }

  /**
   * Posts the mirrored entries of several, each on its own day, with a fixed number of statements; answers them by the entry
   * undone. On another day if that is said. For entries that their owner undoes as a whole: whether each may be undone is the owner's affair.
   */
  async reverseAll(
    tx: EntityManager,
    ids: readonly number[],
    postedOn?: CivilDate,
  ): Promise<Map<number, number>> {
    const mirrors = await this.mirrors(tx, ids);
    const undoing = await this.writer.postAll(
      tx,
      mirrors.map((mirror) => ({ ...mirror, postedOn: postedOn ?? mirror.postedOn })),
    );
    return new Map(mirrors.map(({ sourceId }, index) => [sourceId ?? 0, undoing[index] ?? 0]));
  }

  /** The mirrored entries of several, each on the day of its own, before anything is posted; in the order of their ids. */
  async mirrors(tx: EntityManager, ids: readonly number[]): Promise<PlannedEntry[]> {
    const entries = await tx.find(JournalEntry, {
      where: { id: In([...ids]) },
      relations: { journal: true },
      order: { id: 'ASC' },
    });
    const lines = groupRows(await linesOf(tx, ids), ({ entryId }) => entryId);
    return entries.map((entry) =>
      mirrored(entry, entry.journal.code, lines.get(entry.id) ?? [], entry.postedOn),
    );
  }

  private async mirror(
    tx: EntityManager,
    id: number,
    postedOn: CivilDate,
    reason: string | undefined,
  ): Promise<PlannedEntry> {
    const entry = await tx.findOne(JournalEntry, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!entry) throw new DomainError('journal-entry.not-found', { id });
    if (!entry.posted) throw new DomainError('journal-entry.not-posted', { id });
    const billId = await billOf(tx, entry);
    if (billId !== null) throw new DomainError('journal-entry.of-bill', { id, billId });
    if (OF_DOCUMENTS.has(entry.sourceKind)) throw new DomainError('journal-entry.has-document', { id });
    if (await tx.existsBy(JournalEntry, { reversalOfId: id })) {
      throw new DomainError('journal-entry.reversed', { id });
    }
    if (postedOn < entry.postedOn) {
      throw new DomainError('journal-entry.invalid-day', { id, postedOn: entry.postedOn });
    }
    const { journal } = await tx.findOneOrFail(JournalEntry, { where: { id }, relations: { journal: true } });
    return mirrored(entry, journal.code, await linesOf(tx, [id]), postedOn, reason);
  }
}

/** The supplier's bill that the entry books, whose accounts it changes, or whose recording it undoes. */
async function billOf(
  tx: EntityManager,
  { sourceKind, sourceId, reversalOfId }: JournalEntry,
): Promise<number | null> {
  const id = sourceId ?? 0;
  switch (sourceKind) {
    case 'bill':
      return sourceId;
    case 'bill-account':
      return (await tx.findOneByOrFail(BillAccountChange, { id })).billId;
    case 'bill-undo':
    case 'bill-again':
      return (await tx.findOneByOrFail(BillUndo, { id })).billId;
    case 'reversal': {
      const undone = await tx.findOneBy(JournalEntry, { id: reversalOfId ?? 0, sourceKind: 'bill-account' });
      return undone && billOf(tx, undone);
    }
    default:
      return null;
  }
}

interface MirrorLine extends PostingLine {
  readonly entryId: number;
}

type LineRow = Omit<MirrorLine, 'debit' | 'credit'> & Readonly<Record<'debit' | 'credit', string>>;

async function linesOf(tx: EntityManager, entryIds: readonly number[]): Promise<MirrorLine[]> {
  if (entryIds.length === 0) return [];
  const rows = await tx.query<LineRow[]>(
    `SELECT l.entry_id AS entryId, a.code AS account, l.partner_id AS partnerId, l.debit, l.credit
     FROM journal_line l JOIN account a ON a.id = l.account_id WHERE l.entry_id IN (?) ORDER BY l.id`,
    [entryIds],
  );
  return rows.map((row) => ({ ...row, debit: new Big(row.debit), credit: new Big(row.credit) }));
}

function mirrored(
  { id, description, partnerId }: JournalEntry,
  journal: string,
  lines: readonly MirrorLine[],
  postedOn: CivilDate,
  reason?: string,
): PlannedEntry {
  return {
    journal: journal as JournalCode,
    postedOn,
    description: cut(`Storno ${description}${reason === undefined ? '' : ` (${reason})`}`),
    sourceKind: 'reversal',
    sourceId: id,
    partnerId,
    reversalOfId: id,
    lines: reverse(
      lines.map(({ account, partnerId: of, debit, credit }) => ({ account, partnerId: of, debit, credit })),
    ),
  };
}
