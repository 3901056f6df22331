import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { ownPartnersOnly } from '../../partners/partner-scope';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { BillAccountChange } from '../bill-accounts/bill-account-change.entity';
import { BillUndo } from '../bill-recordings/bill-undo.entity';
import type { VatRegisterKind } from '../vat/vat-entry.entity';
import type { EntrySource } from './entry-source';
import { JournalEntry } from './journal-entry.entity';
import { JournalLine } from './journal-line.entity';
import { Journal } from './journal.entity';

export interface JournalEntryFilter extends ListQuery {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly journalId?: number;
  readonly partnerId?: number;
  readonly sourceKind?: EntrySource;
  readonly sourceId?: number;
  readonly invoiceId?: number;
  readonly billId?: number;
  readonly yearClosingId?: number;
  readonly posted?: boolean;
  /** What made deferred VAT of this register due. */
  readonly dueVat?: VatRegisterKind;
  /** The settlements in which that counts, by their first and last days. */
  readonly settledFrom?: CivilDate;
  readonly settledTo?: CivilDate;
}

/** An entry with its lines, and the one that undoes it. */
export type ListedEntry = JournalEntry & { reversedById?: number };

const OF_CLOSING = 'SELECT entry_id FROM year_closing_entry WHERE closing_id = :closingId';

/** Reads the journal: entries with their lines, drafts too. */
@Injectable()
export class JournalEntryQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(filter: JournalEntryFilter): Promise<Page<ListedEntry>> {
    const query = this.entries();
    const { from, to, journalId, partnerId, sourceKind, sourceId, invoiceId, posted, q } = filter;
    if (from !== undefined) query.andWhere('entry.postedOn >= :from', { from });
    if (to !== undefined) query.andWhere('entry.postedOn <= :to', { to });
    if (journalId !== undefined) query.andWhere('entry.journalId = :journalId', { journalId });
    if (partnerId !== undefined) query.andWhere('entry.partnerId = :partnerId', { partnerId });
    if (sourceKind !== undefined) query.andWhere('entry.sourceKind = :sourceKind', { sourceKind });
    if (sourceId !== undefined) query.andWhere('entry.sourceId = :sourceId', { sourceId });
    if (posted !== undefined) query.andWhere('entry.posted = :posted', { posted });
    if (invoiceId !== undefined) {
      query.andWhere("entry.sourceKind = 'invoice' AND entry.sourceId = :invoiceId", { invoiceId });
    }
    if (filter.billId !== undefined) await this.ofBill(query, filter.billId);
    if (filter.yearClosingId !== undefined) {
      query.andWhere(`entry.id IN (${OF_CLOSING})`, { closingId: filter.yearClosingId });
    }
    ofDueVat(query, filter);
    if (q) query.andWhere('entry.description LIKE :q', { q: contains(q) });
    const { data, total } = await listRows(query, filter, {
      postedOn: 'entry.postedOn',
      description: 'entry.description',
      createdAt: 'entry.createdAt',
    });
    await this.addLines(data);
    return { data, total };
  }

  /** `journal-entry.not-found` if there is none, or none that the caller may see. */
  async one(id: number): Promise<ListedEntry> {
    const entry = await this.entries().andWhere('entry.id = :id', { id }).getOne();
    if (!entry) throw new DomainError('journal-entry.not-found', { id });
    await this.addLines([entry]);
    return entry;
  }

  journals(query: ListQuery): Promise<Page<Journal>> {
    const journals = this.dataSource.manager.createQueryBuilder(Journal, 'journal');
    if (query.q) journals.where('(journal.code LIKE :q OR journal.name LIKE :q)', { q: contains(query.q) });
    return listRows(journals, query, { code: 'journal.code', name: 'journal.name' });
  }

  /**
   * The bill's own entries, those that changed its accounts, and those that undid them; the ids of their sources first, so that the
   * index of sources is used.
   */
  private async ofBill(query: SelectQueryBuilder<JournalEntry>, billId: number): Promise<void> {
    const changes = await this.dataSource.manager.find(BillAccountChange, {
      where: { billId },
      select: { id: true },
    });
    const undos = await this.dataSource.manager.find(BillUndo, { where: { billId }, select: { id: true } });
    const changeIds = [0, ...changes.map(({ id }) => id)];
    const changed = await this.dataSource.manager.find(JournalEntry, {
      where: { sourceKind: 'bill-account', sourceId: In(changeIds) },
      select: { id: true },
    });
    query.andWhere(
      `((entry.sourceKind = 'bill' AND entry.sourceId = :billId)
        OR (entry.sourceKind = 'bill-account' AND entry.sourceId IN (:...changeIds))
        OR (entry.sourceKind = 'reversal' AND entry.sourceId IN (:...changedIds))
        OR (entry.sourceKind IN ('bill-undo', 'bill-again') AND entry.sourceId IN (:...undoIds)))`,
      {
        ...{ billId, changeIds },
        ...{ changedIds: [0, ...changed.map(({ id }) => id)], undoIds: [0, ...undos.map(({ id }) => id)] },
      },
    );
  }

  private entries(): SelectQueryBuilder<JournalEntry> {
    const query = this.dataSource.manager
      .createQueryBuilder(JournalEntry, 'entry')
      .innerJoinAndSelect('entry.journal', 'journal');
    ownPartnersOnly(query, 'entry.partnerId');
    return query;
  }

  private async addLines(entries: readonly ListedEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const lines = await this.dataSource.manager
      .createQueryBuilder(JournalLine, 'line')
      .innerJoinAndSelect('line.account', 'account')
      .where('line.entryId IN (:...ids)', { ids: entries.map(({ id }) => id) })
      .orderBy('line.id')
      .getMany();
    const undone = await this.dataSource.manager.find(JournalEntry, {
      where: { reversalOfId: In(entries.map(({ id }) => id)) },
      select: { id: true, reversalOfId: true },
    });
    const byEntry = new Map(undone.map(({ id, reversalOfId }) => [reversalOfId, id]));
    for (const entry of entries) {
      entry.lines = lines.filter(({ entryId }) => entryId === entry.id);
      const reversedById = byEntry.get(entry.id);
      if (reversedById !== undefined) entry.reversedById = reversedById;
    }
  }
}

/** Entries that made deferred VAT due, by its register and the settlements that it counts in. */
function ofDueVat(
  query: SelectQueryBuilder<JournalEntry>,
  { dueVat, settledFrom, settledTo }: JournalEntryFilter,
): void {
  const conditions = [
    ...(dueVat === undefined ? [] : ['v.kind = :dueVat']),
    ...(settledFrom === undefined ? [] : ['c.competence >= :settledFrom']),
    ...(settledTo === undefined ? [] : ['c.competence <= :settledTo']),
  ];
  if (conditions.length === 0) return;
  query.andWhere(
    `entry.sourceKind = 'vat-collection' AND EXISTS (
       SELECT 1 FROM vat_collection c JOIN vat_entry v ON v.id = c.vat_entry_id
       WHERE c.id = entry.sourceId AND ${conditions.join(' AND ')})`,
    { dueVat, settledFrom, settledTo },
  );
}
