import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { groupRows } from '../../../platform/db/group-rows';
import type { DeferredDocument } from './collection';

export interface DeferredDocumentRow extends DeferredDocument {
  readonly number: string;
  readonly partnerId: number;
  readonly partnerName: string;
}

interface GroupRow {
  readonly vatEntryId: number;
  readonly invoiceId: number;
  readonly base: string;
  readonly vat: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly partnerId: number;
  readonly partnerName: string;
}

interface ReceiptRow {
  readonly allocationId: number;
  readonly invoiceId: number;
  readonly amount: string;
  readonly receivedOn: CivilDate;
  readonly undoneOn: CivilDate | null;
}

interface KnownRow {
  readonly vatEntryId: number;
  readonly source: string;
  readonly on: CivilDate;
  readonly base: string;
  readonly vat: string;
}

/** Documents with deferred VAT among these, with all that paid them; held until the transaction ends. */
export async function deferredDocuments(
  tx: EntityManager,
  invoiceIds: readonly number[],
): Promise<DeferredDocumentRow[]> {
  if (invoiceIds.length === 0) return [];
  const groups = await tx.query<GroupRow[]>(
    `SELECT id AS vatEntryId, invoice_id AS invoiceId, base, vat, document_number AS number, document_on AS issuedOn,
            partner_id AS partnerId, partner_name AS partnerName
     FROM vat_entry
     WHERE invoice_id IN (?) AND kind = 'sale' AND payability = 'D' AND vat <> 0 ORDER BY id FOR UPDATE`,
    [invoiceIds],
  );
  if (groups.length === 0) return [];
  const ids = [...new Set(groups.map(({ invoiceId }) => invoiceId))];
  const payables = await tx.query<{ invoiceId: number; payable: string }[]>(
    'SELECT invoice_id AS invoiceId, SUM(amount) AS payable FROM instalment WHERE invoice_id IN (?) GROUP BY invoice_id',
    [ids],
  );
  const receipts = groupRows(await receiptsOf(tx, ids), ({ invoiceId }) => invoiceId);
  const known = groupRows(
    await knownOf(
      tx,
      groups.map(({ vatEntryId }) => vatEntryId),
    ),
    ({ vatEntryId }) => vatEntryId,
  );
  const payableOf = new Map(payables.map(({ invoiceId, payable }) => [invoiceId, new Big(payable)]));
  return [...groupRows(groups, ({ invoiceId }) => invoiceId)].flatMap(([invoiceId, rows]) => {
    const payable = payableOf.get(invoiceId);
    const [head] = rows;
    if (!payable || !head) return [];
    const { number, issuedOn, partnerId, partnerName } = head;
    return [
      {
        ...{ number, issuedOn, partnerId, partnerName, payable },
        groups: rows.map(({ vatEntryId, ...row }) => ({ vatEntryId, ...amounts(row) })),
        receipts: (receipts.get(invoiceId) ?? []).map((row) => receiptOf(row, issuedOn)),
        known: rows
          .flatMap(({ vatEntryId }) => known.get(vatEntryId) ?? [])
          .map(({ base, vat, ...row }) => ({ ...row, ...amounts({ base, vat }) })),
      },
    ];
  });
}

/** Money that was there before the document pays it on the document's day. */
function receiptOf({ allocationId, amount, receivedOn, undoneOn }: ReceiptRow, issuedOn: CivilDate) {
  return {
    allocationId,
    on: receivedOn < issuedOn ? issuedOn : receivedOn,
    amount: new Big(amount),
    undoneOn,
  };
}

function amounts({ base, vat }: { readonly base: string; readonly vat: string }) {
  return { base: new Big(base), vat: new Big(vat) };
}

function receiptsOf(tx: EntityManager, invoiceIds: readonly number[]): Promise<ReceiptRow[]> {
  return tx.query<ReceiptRow[]>(
    `SELECT a.id AS allocationId, i.invoice_id AS invoiceId, a.amount, y.received_on AS receivedOn,
            IF(a.undone_at IS NULL, NULL, COALESCE(a.detached_on, y.reversed_on, y.received_on)) AS undoneOn
     FROM payment_allocation a
     JOIN instalment i ON i.id = a.instalment_id
     JOIN payment y ON y.id = a.payment_id
     WHERE i.invoice_id IN (?) ORDER BY a.id`,
    [invoiceIds],
  );
}

function knownOf(tx: EntityManager, vatEntryIds: readonly number[]): Promise<KnownRow[]> {
  return tx.query<KnownRow[]>(
    'SELECT vat_entry_id AS vatEntryId, source, due_on AS `on`, base, vat FROM vat_collection WHERE vat_entry_id IN (?) ORDER BY id',
    [vatEntryIds],
  );
}
