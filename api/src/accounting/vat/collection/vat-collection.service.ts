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
import { deferredDocuments, type DeferredDocumentRow } from './deferred-documents.query';
import { VatCollection } from './vat-collection.entity';

const AT_ONCE = 500;

/** Moves deferred VAT from where it waits (2609) to what we owe (2601) as it becomes due, each part once. */
@Injectable()
export class VatCollectionService {
  constructor(
    private readonly db: Transactions,
    private readonly writer: EntryWriter,
    private readonly gate: PeriodGate,
    private readonly clock: Clock,
  ) {}

  /** What the receipts of these documents made due, with a fixed number of statements; one alone for documents without any. */
  async collect(tx: EntityManager, invoiceIds: readonly number[]): Promise<void> {
    const documents = await deferredDocuments(tx, invoiceIds);
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
      movement.vat.eq(ZERO) ? [] : [entryOf(document, movement, ids[index] ?? 0)],
    );
    const [fault] = await this.writer.write(tx, entries);
    if (fault) throw fault;
  }

  /** That of the invoices which these payments paid. */
  async collectPaid(tx: EntityManager, paymentIds: readonly number[]): Promise<void> {
    if (paymentIds.length === 0) return;
    const rows = await tx.query<{ id: number }[]>(
      `SELECT DISTINCT v.invoice_id AS id
       FROM payment_allocation a
       JOIN instalment i ON i.id = a.instalment_id
       JOIN vat_entry v ON v.invoice_id = i.invoice_id AND v.payability = 'D'
       WHERE a.payment_id IN (?)`,
      [paymentIds],
    );
    await this.collect(
      tx,
      rows.map(({ id }) => id),
    );
  }

  /** Whatever else became due: credit used later, and what is a year old. */
  @OnSchedule({ dailyAt: '01:20' })
  async collectDue(): Promise<void> {
    const ids = await this.waiting(this.db.manager);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      await this.db.run((tx) => this.collect(tx, ids.slice(from, from + AT_ONCE)));
    }
  }

  /** The same in one transaction, before something is settled. */
  async collectAll(tx: EntityManager): Promise<void> {
    await this.collect(tx, await this.waiting(tx));
  }

  /** Documents that money or a year may have made due. */
  private async waiting(tx: EntityManager): Promise<number[]> {
    const rows = await tx.query<{ id: number }[]>(
      `SELECT DISTINCT v.invoice_id AS id
       FROM vat_entry v
       LEFT JOIN (SELECT vat_entry_id, SUM(vat) AS vat FROM vat_collection GROUP BY vat_entry_id) c ON c.vat_entry_id = v.id
       WHERE v.kind = 'sale' AND v.payability = 'D' AND v.vat <> COALESCE(c.vat, 0)
         AND (v.document_on <= ? OR EXISTS (
           SELECT 1 FROM instalment i JOIN payment_allocation a ON a.instalment_id = i.id WHERE i.invoice_id = v.invoice_id))`,
      [addMonths(this.clock.today(), -12)],
    );
    return rows.map(({ id }) => id);
  }
}

function entryOf(document: DeferredDocumentRow, { on, vat }: Movement, sourceId: number): PlannedEntry {
  const lines: PostingLine[] = [];
  addLine(lines, POSTING_ACCOUNTS.deferredVat, vat);
  addLine(lines, POSTING_ACCOUNTS.vat, vat.neg());
  return {
    ...{ journal: 'MIS', postedOn: on, sourceKind: 'vat-collection', sourceId, reversalOfId: null },
    description: cut(`IVA esigibile su ${document.number} ${document.partnerName}`),
    partnerId: document.partnerId,
    lines,
  };
}
