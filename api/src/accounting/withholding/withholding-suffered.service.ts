import { Injectable } from '@nestjs/common';
import { civilDate, type CivilDate } from '@ponte/shared/calendar';
import { sum, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { currentActor } from '../../platform/context';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { cut, type PlannedEntry } from '../journal/entry';
import { EntryWriter } from '../journal/entry-writer.service';
import { addLine, POSTING_ACCOUNTS, type PostingLine } from '../journal/posting';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { hiddenEntries } from '../ledger/hidden-entries.query';
import { PeriodGate } from '../periods/period-gate.service';
import { sufferedMovements, type SufferedMovement } from './suffered';
import { sufferedDocuments, type SufferedDocumentRow } from './suffered-documents.query';
import { WithholdingSuffered } from './withholding-suffered.entity';

/** What was withheld from us in a year on one document; what a credit note takes back is negative. EUR. */
export interface SufferedRow {
  readonly invoiceId: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly partnerId: number;
  readonly partnerName: string;
  /** Fiscal code, else VAT number. */
  readonly taxId: string | null;
  /** Day of the last receipt. */
  readonly receivedOn: CivilDate;
  readonly base: Big;
  readonly amount: Big;
}

/** A year of withholdings suffered, by customer and day. */
export interface SufferedYear {
  readonly year: number;
  readonly rows: readonly SufferedRow[];
  readonly amount: Big;
  /** What account 1609 moved by in the year, however that came about. */
  readonly ledger: Big;
  /** When one of them was booked or taken back last; null without any. */
  readonly changedAt: Date | null;
}

/** Tax that condominiums withhold from what they pay us: it waits on 1503 from the invoice on, and moves to 1609 with each receipt. */
@Injectable()
export class WithholdingSufferedService {
  constructor(
    private readonly db: Transactions,
    private readonly writer: EntryWriter,
    private readonly gate: PeriodGate,
  ) {}

  /** What receipts of these documents moved, each once, with a fixed number of statements; one alone where nobody withholds. */
  async collect(tx: EntityManager, invoiceIds: readonly number[]): Promise<void> {
    const documents = await sufferedDocuments(tx, invoiceIds);
    if (documents.length === 0) return;
    await this.gate.enter(tx);
    const due = documents.flatMap((document) =>
      sufferedMovements(document).map((movement) => ({ document, movement })),
    );
    const ids = await insertMany(
      tx,
      WithholdingSuffered,
      due.map(({ document: { invoiceId }, movement: { on: receivedOn, source, base, amount } }) => ({
        ...{ invoiceId, source, receivedOn, base, amount },
      })),
    );
    const entries = due.flatMap(({ document, movement }, index) =>
      movement.amount.eq(ZERO) ? [] : [entryOf(document, movement, ids[index] ?? 0)],
    );
    const [fault] = await this.writer.write(tx, entries);
    if (fault) throw fault;
  }

  /** That of the documents which these payments paid, or do so no longer. */
  async collectPaid(tx: EntityManager, paymentIds: readonly number[]): Promise<void> {
    if (paymentIds.length === 0) return;
    const rows = await tx.query<{ id: number }[]>(
      `SELECT DISTINCT i.id FROM payment_allocation a JOIN instalment n ON n.id = a.instalment_id
         JOIN invoice i ON i.id = n.invoice_id AND i.withheld > 0
       WHERE a.payment_id IN (?)`,
      [paymentIds],
    );
    await this.collect(
      tx,
      rows.map(({ id }) => id),
    );
  }

  /** By customer and day of the last receipt: the tax counts for the year of the receipts, whatever that of the invoice. */
  year(year: number): Promise<SufferedYear> {
    assertSeesWholeBooks(currentActor());
    return this.db.run(async (tx) => {
      const days = [civilDate(year, 1, 1), civilDate(year, 12, 31)] as const;
      const rows = await suffered(tx, ...days);
      const amount = sum(rows.map((row) => row.amount));
      return { year, rows, amount, ledger: await moved(tx, ...days), changedAt: await changed(tx, ...days) };
    });
  }
}

async function suffered(tx: EntityManager, from: CivilDate, to: CivilDate): Promise<SufferedRow[]> {
  const rows = await tx.query<(Omit<SufferedRow, 'base' | 'amount'> & Record<'base' | 'amount', string>)[]>(
    `SELECT i.id AS invoiceId, i.number, i.issued_on AS issuedOn, i.partner_id AS partnerId, i.customer_name AS partnerName,
            COALESCE(NULLIF(p.fiscal_code, ''), p.vat_number) AS taxId, MAX(s.received_on) AS receivedOn, SUM(s.base) AS base, SUM(s.amount) AS amount
     FROM withholding_suffered s JOIN invoice i ON i.id = s.invoice_id JOIN partner p ON p.id = i.partner_id
     WHERE s.received_on BETWEEN ? AND ?
     GROUP BY i.id HAVING SUM(s.amount) <> 0 ORDER BY i.customer_name, i.partner_id, receivedOn, i.id`,
    [from, to],
  );
  return rows.map((row) => ({ ...row, base: new Big(row.base), amount: new Big(row.amount) }));
}

async function changed(tx: EntityManager, from: CivilDate, to: CivilDate): Promise<Date | null> {
  const [row] = await tx.query<{ changedAt: Date | null }[]>(
    `SELECT MAX(e.created_at) AS changedAt
     FROM withholding_suffered s JOIN journal_entry e ON e.source_kind = 'withholding-suffered' AND e.source_id = s.id
     WHERE s.received_on BETWEEN ? AND ?`,
    [from, to],
  );
  return row?.changedAt ?? null;
}

async function moved(tx: EntityManager, from: CivilDate, to: CivilDate): Promise<Big> {
  const [row] = await tx.query<{ amount: string | null }[]>(
    `SELECT SUM(l.debit - l.credit) AS amount FROM journal_line l JOIN account a ON a.id = l.account_id
     WHERE a.code = ? AND l.posted_on BETWEEN ? AND ? AND l.entry_id NOT IN (?)`,
    [POSTING_ACCOUNTS.withholdingsSuffered, from, to, await hiddenEntries(tx, { from, to })],
  );
  return new Big(row?.amount ?? '0');
}

function entryOf(
  { number, customerName, partnerId }: SufferedDocumentRow,
  { on, amount }: SufferedMovement,
  sourceId: number,
): PlannedEntry {
  const { withholdingsSuffered, withholdingsDue } = POSTING_ACCOUNTS;
  const lines: PostingLine[] = [];
  addLine(lines, withholdingsSuffered, amount);
  addLine(lines, withholdingsDue, amount.neg());
  return {
    ...{ journal: 'MIS', postedOn: on, sourceKind: 'withholding-suffered', sourceId, reversalOfId: null },
    description: cut(`Ritenuta subita su ${number} ${customerName}`),
    ...{ partnerId, lines },
  };
}
