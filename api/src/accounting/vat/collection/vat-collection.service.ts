import { Injectable } from '@nestjs/common';
import { addMonths, latest, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock.service';
import { insertMany } from '../../../platform/db/bulk-writer';
import { Transactions } from '../../../platform/db/transactions.service';
import { OnSchedule } from '../../../platform/jobs/on-schedule.decorator';
import { cut, type PlannedEntry } from '../../journal/entry';
import { EntryWriter } from '../../journal/entry-writer.service';
import { addLine, POSTING_ACCOUNTS, type PostingLine } from '../../journal/posting';
import { PeriodGate } from '../../periods/period-gate.service';
import { registrationDay } from '../../periods/period-rules';
import { firstOpenMonth } from '../settlement/settled-until.query';
import { dueMovements, type Movement } from './collection';
import { VAT_REGISTER_KINDS, type VatRegisterKind } from '../vat-entry.entity';
import { deferredDocuments, type DeferredDocumentRow } from './deferred-documents.query';
import { DEFERRED_SIDES, STANDING } from './deferred-sides';
import { VatCollection } from './vat-collection.entity';

const AT_ONCE = 500;

/** Moves deferred VAT as it becomes due, each part once: of sales from 2609 to what we owe (2601), of purchases from 1606 to what we deduct (1601). */
@Injectable()
export class VatCollectionService {
  constructor(
    private readonly db: Transactions,
    private readonly writer: EntryWriter,
    private readonly gate: PeriodGate,
    private readonly clock: Clock,
  ) {}

  /** What the money paid for these documents made due, with a fixed number of statements; one alone for documents without any. */
  async collect(tx: EntityManager, kind: VatRegisterKind, documentIds: readonly number[]): Promise<void> {
    const documents = await deferredDocuments(tx, kind, documentIds);
    if (documents.length === 0) return;
    const books = await this.gate.enter(tx);
    const due = documents.flatMap((document) =>
      dueMovements(document, this.clock.today()).map((movement) => ({ document, movement })),
    );
    const open = await firstOpenMonth(tx);
    const competence = (on: CivilDate): CivilDate => latest(startOfMonth(registrationDay(on, books)), open);
    const ids = await insertMany(
      tx,
      VatCollection,
      due.map(({ movement: { on, ...row } }) => ({ ...row, dueOn: on, competence: competence(on) })),
    );
    const entries = due.flatMap(({ document, movement }, index) =>
      movement.vat.eq(ZERO) ? [] : [entryOf(kind, document, movement, ids[index] ?? 0)],
    );
    const [fault] = await this.writer.write(tx, entries);
    if (fault) throw fault;
  }

  /** That of the invoices which these receipts paid, or of the bills which these payments to suppliers did. */
  async collectPaid(tx: EntityManager, kind: VatRegisterKind, paymentIds: readonly number[]): Promise<void> {
    if (paymentIds.length === 0) return;
    const rows = await tx.query<{ id: number }[]>(DEFERRED_SIDES[kind].paidBy, [paymentIds]);
    await this.collect(
      tx,
      kind,
      rows.map(({ id }) => id),
    );
  }

  /** Whatever else became due: credit used later, and what is a year old. */
  @OnSchedule({ dailyAt: '01:20' })
  async collectDue(): Promise<void> {
    for (const kind of VAT_REGISTER_KINDS) {
      const ids = await this.waiting(this.db.manager, kind);
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        await this.db.run((tx) => this.collect(tx, kind, ids.slice(from, from + AT_ONCE)));
      }
    }
  }

  /** The same in one transaction, before something is settled. */
  async collectAll(tx: EntityManager): Promise<void> {
    for (const kind of VAT_REGISTER_KINDS) await this.collect(tx, kind, await this.waiting(tx, kind));
  }

  /** Documents that money or a year may have made due. */
  private async waiting(tx: EntityManager, kind: VatRegisterKind): Promise<number[]> {
    const { document, somePaid } = DEFERRED_SIDES[kind];
    const rows = await tx.query<{ id: number }[]>(
      `SELECT DISTINCT v.${document} AS id
       FROM vat_entry v
       LEFT JOIN (SELECT vat_entry_id, SUM(vat) AS vat FROM vat_collection GROUP BY vat_entry_id) c ON c.vat_entry_id = v.id
       WHERE v.kind = ? AND v.payability = 'D' AND v.vat <> COALESCE(c.vat, 0) AND ${STANDING}
         AND (v.document_on <= ? OR EXISTS (${somePaid}))`,
      [kind, addMonths(this.clock.today(), -12)],
    );
    return rows.map(({ id }) => id);
  }
}

const WORDS: Readonly<Record<VatRegisterKind, string>> = {
  sale: 'IVA esigibile su',
  purchase: 'IVA detraibile su',
};

function entryOf(
  kind: VatRegisterKind,
  document: DeferredDocumentRow,
  { on, vat }: Movement,
  sourceId: number,
): PlannedEntry {
  const { deferredVat, vat: owed, inputVat, deferredInputVat } = POSTING_ACCOUNTS;
  const [debited, credited] = kind === 'sale' ? [deferredVat, owed] : [inputVat, deferredInputVat];
  const lines: PostingLine[] = [];
  addLine(lines, debited, vat);
  addLine(lines, credited, vat.neg());
  return {
    ...{ journal: 'MIS', postedOn: on, sourceKind: 'vat-collection', sourceId, reversalOfId: null },
    description: cut(`${WORDS[kind]} ${document.number} ${document.partnerName}`),
    partnerId: document.partnerId,
    lines,
  };
}
