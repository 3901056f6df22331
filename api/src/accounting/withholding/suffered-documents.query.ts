import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { groupRows } from '../../platform/db/group-rows';
import { receiptsOf } from '../vat/collection/receipts.query';
import type { SufferedDocument } from './suffered';

export interface SufferedDocumentRow extends SufferedDocument {
  readonly invoiceId: number;
  readonly number: string;
  readonly partnerId: number;
  readonly customerName: string;
}

interface HeadRow {
  readonly invoiceId: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly partnerId: number;
  readonly customerName: string;
  readonly payable: string;
  readonly withheld: string;
  readonly base: string;
}

interface KnownRow {
  readonly invoiceId: number;
  readonly source: string;
  readonly on: CivilDate;
  readonly base: string;
  readonly amount: string;
}

/** Those among these invoices and credit notes that are in the books and whose customer withholds, with all that paid them; held until the transaction ends. */
export async function sufferedDocuments(
  tx: EntityManager,
  invoiceIds: readonly number[],
): Promise<SufferedDocumentRow[]> {
  if (invoiceIds.length === 0) return [];
  const heads = await tx.query<HeadRow[]>(
    `SELECT i.id AS invoiceId, i.number, i.issued_on AS issuedOn, i.partner_id AS partnerId, i.customer_name AS customerName, i.payable,
            IF(i.type = 'credit-note', -1, 1) * i.withheld AS withheld,
            IF(i.type = 'credit-note', -1, 1) * (SELECT SUM(l.amount) FROM invoice_line l
              WHERE l.invoice_id = i.id AND l.withholding_subject = 1) AS base
     FROM invoice i JOIN journal_entry e ON e.source_kind = 'invoice' AND e.source_id = i.id
     WHERE i.id IN (?) AND i.withheld > 0 ORDER BY i.id FOR UPDATE`,
    [invoiceIds],
  );
  if (heads.length === 0) return [];
  const ids = heads.map(({ invoiceId }) => invoiceId);
  const receipts = await receiptsOf(tx, 'sale', ids);
  const known = groupRows(
    await tx.query<KnownRow[]>(
      'SELECT invoice_id AS invoiceId, source, received_on AS `on`, base, amount FROM withholding_suffered WHERE invoice_id IN (?) ORDER BY id',
      [ids],
    ),
    ({ invoiceId }) => invoiceId,
  );
  return heads.map(({ payable, withheld, base, ...head }) => ({
    ...head,
    ...{ payable: new Big(payable), withheld: new Big(withheld), base: new Big(base) },
    receipts: receipts(head.invoiceId, head.issuedOn),
    known: (known.get(head.invoiceId) ?? []).map(({ source, on, ...row }) => ({
      ...{ source, on, base: new Big(row.base), amount: new Big(row.amount) },
    })),
  }));
}
