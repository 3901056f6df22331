import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import type { JournalCode } from '../chart/default-chart';
import { cut, type PlannedEntry } from './entry';
import { EntryWriter } from './entry-writer.service';
import type { EntrySource } from './entry-source';
import { JournalEntry } from './journal-entry.entity';
import { JournalLine } from './journal-line.entity';
import { reverse } from './posting';

/** These are undone by undoing their document: a credit note, a receipt reversed. */
const OF_DOCUMENTS: ReadonlySet<EntrySource> = new Set([
  'invoice',
  'payment',
  'payment-reversal',
  'bill',
  'vat-collection',
  'vat-settlement',
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
   * `.has-document` for the entry of an invoice, a payment or a bill, whose document is to be undone; `period.locked`.
   */
  reverse(id: number, postedOn: CivilDate = this.clock.today(), reason?: string): Promise<number> {
    return this.db.run(async (tx) => this.writer.post(tx, await this.mirror(tx, id, postedOn, reason)));
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
    if (OF_DOCUMENTS.has(entry.sourceKind)) throw new DomainError('journal-entry.has-document', { id });
    if (await tx.existsBy(JournalEntry, { reversalOfId: id })) {
      throw new DomainError('journal-entry.reversed', { id });
    }
    if (postedOn < entry.postedOn) {
      throw new DomainError('journal-entry.invalid-day', { id, postedOn: entry.postedOn });
    }
    const { journal } = await tx.findOneOrFail(JournalEntry, { where: { id }, relations: { journal: true } });
    const lines = await tx.find(JournalLine, {
      where: { entryId: id },
      relations: { account: true },
      order: { id: 'ASC' },
    });
    return {
      journal: journal.code as JournalCode,
      postedOn,
      description: cut(`Storno ${entry.description}${reason === undefined ? '' : ` (${reason})`}`),
      sourceKind: 'reversal',
      sourceId: id,
      partnerId: entry.partnerId,
      reversalOfId: id,
      lines: reverse(
        lines.map(({ account, partnerId, debit, credit }) => ({
          ...{ account: account.code, partnerId, debit, credit },
        })),
      ),
    };
  }
}
