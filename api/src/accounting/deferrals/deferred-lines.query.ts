import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { roundCents, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { deferredPart, type DeferralMethod, type DeferredCharge, type PeriodCharge } from './deferral';

/** A line of a document whose period goes beyond a day. */
export interface DeferredLine extends DeferredCharge, PeriodCharge {
  /** Of the invoice or credit note, or of the supplier's bill. */
  readonly documentId: number;
  readonly number: string;
  readonly partnerName: string;
  readonly description: string;
}

type Row = Omit<DeferredLine, 'amount' | 'deferred'> & { readonly amount: string };

/** Issued documents that are in the books by the day; an index of entries is read, and no line by itself. */
const SALES = `
  SELECT 'sale' AS kind, i.id AS documentId, i.number, i.customer_name AS partnerName, l.description,
         l.revenue_account AS account, IF(i.type = 'credit-note', -l.amount, l.amount) AS amount,
         l.period_from AS \`from\`, l.period_to AS \`to\`
  FROM invoice_line l
  JOIN invoice i ON i.id = l.invoice_id AND i.status = 'issued'
  JOIN journal_entry e ON e.source_kind = 'invoice' AND e.source_id = i.id AND e.posted = 1 AND e.posted_on <= ?
  WHERE l.period_to > ? AND l.period_from < l.period_to AND l.amount <> 0`;

/** Bills whose entry of this source is in the books by the day, and not undone by then. */
const bills = (source: string): string => `
  SELECT 'purchase' AS kind, b.id AS documentId, b.number, b.supplier_name AS partnerName, l.description,
         l.cost_account AS account, IF(b.type = 'credit-note', -l.amount, l.amount) AS amount,
         l.period_from AS \`from\`, l.period_to AS \`to\`
  FROM bill_line l
  JOIN bill b ON b.id = l.bill_id
  JOIN journal_entry e ON ${source} AND e.posted = 1 AND e.posted_on <= ?
  WHERE l.period_to > ? AND l.period_from < l.period_to AND l.amount <> 0
    AND NOT EXISTS (SELECT 1 FROM journal_entry r WHERE r.reversal_of_id = e.id AND r.posted_on <= ?)`;
const BILLS = [
  bills("e.source_kind = 'bill' AND e.source_id = b.id"),
  bills(
    "e.source_kind = 'bill-again' AND e.source_id IN (SELECT u.id FROM bill_undo u WHERE u.bill_id = b.id)",
  ),
];

/** Every line that is deferred at the end of a day, in part or whole, or only those of one bill: one statement, however many lines. */
export async function deferredLines(
  tx: EntityManager,
  day: CivilDate,
  method: DeferralMethod,
  billId?: number,
): Promise<DeferredLine[]> {
  const next = addDays(day, 1);
  const own = BILLS.map((sql) => (billId === undefined ? sql : `${sql} AND b.id = ?`));
  const ofBills = [day, next, day, ...(billId === undefined ? [] : [billId])];
  const [parts, params] =
    billId === undefined
      ? [
          [SALES, ...own],
          [day, next, ...ofBills, ...ofBills],
        ]
      : [own, [...ofBills, ...ofBills]];
  const rows = await tx.query<Row[]>(
    `SELECT * FROM (${parts.join(' UNION ALL ')}) AS found ORDER BY kind DESC, documentId, \`from\`, description`,
    params,
  );
  return rows
    .map((row) => {
      const amount = roundCents(new Big(row.amount)); // a supplier's line may have more decimals
      return { ...row, amount, deferred: deferredPart({ ...row, amount }, day, method) };
    })
    .filter(({ deferred }) => !deferred.eq(ZERO));
}
