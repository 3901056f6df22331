import { latest, type CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { groupRows } from '../../../platform/db/group-rows';
import type { VatRegisterKind } from '../vat-entry.entity';
import type { DeferredDocument } from './collection';
import { DEFERRED_SIDES, STANDING } from './deferred-sides';
import { receiptsOf } from './receipts.query';

export interface DeferredDocumentRow extends DeferredDocument {
  readonly number: string;
  readonly partnerId: number;
  readonly partnerName: string;
}

interface GroupRow {
  readonly vatEntryId: number;
  readonly documentId: number;
  readonly base: string;
  readonly vat: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly registeredOn: CivilDate;
  readonly partnerId: number;
  readonly partnerName: string;
}

interface KnownRow {
  readonly vatEntryId: number;
  readonly source: string;
  readonly on: CivilDate;
  readonly base: string;
  readonly vat: string;
}

/** Documents of a register with deferred VAT among these, with all that paid them; held until the transaction ends. */
export async function deferredDocuments(
  tx: EntityManager,
  kind: VatRegisterKind,
  documentIds: readonly number[],
): Promise<DeferredDocumentRow[]> {
  const { document, payables: ofPayables } = DEFERRED_SIDES[kind];
  if (documentIds.length === 0) return [];
  const groups = await tx.query<GroupRow[]>(
    `SELECT id AS vatEntryId, ${document} AS documentId, base, vat, document_number AS number, document_on AS issuedOn,
            registered_on AS registeredOn, partner_id AS partnerId, partner_name AS partnerName
     FROM vat_entry v
     WHERE ${document} IN (?) AND kind = ? AND payability = 'D' AND vat <> 0 AND ${STANDING} ORDER BY id FOR UPDATE`,
    [documentIds, kind],
  );
  if (groups.length === 0) return [];
  const ids = [...new Set(groups.map(({ documentId }) => documentId))];
  const payables = await tx.query<{ documentId: number; payable: string }[]>(ofPayables, [ids]);
  const receipts = await receiptsOf(tx, kind, ids);
  const known = groupRows(
    await knownOf(
      tx,
      groups.map(({ vatEntryId }) => vatEntryId),
    ),
    ({ vatEntryId }) => vatEntryId,
  );
  const payableOf = new Map(payables.map(({ documentId, payable }) => [documentId, new Big(payable)]));
  return [...groupRows(groups, ({ documentId }) => documentId)].flatMap(([documentId, rows]) => {
    const payable = payableOf.get(documentId);
    const [head] = rows;
    if (!payable || !head) return [];
    const { number, issuedOn, registeredOn, partnerId, partnerName } = head;
    // What a supplier charges is deducted once it is registered, at the earliest.
    const earliest = kind === 'sale' ? issuedOn : latest(issuedOn, registeredOn);
    return [
      {
        ...{ number, issuedOn, partnerId, partnerName, payable },
        groups: rows.map(({ vatEntryId, ...row }) => ({ vatEntryId, ...amounts(row) })),
        receipts: receipts(documentId, earliest),
        known: rows
          .flatMap(({ vatEntryId }) => known.get(vatEntryId) ?? [])
          .map(({ base, vat, ...row }) => ({ ...row, ...amounts({ base, vat }) })),
      },
    ];
  });
}

function amounts({ base, vat }: { readonly base: string; readonly vat: string }) {
  return { base: new Big(base), vat: new Big(vat) };
}

function knownOf(tx: EntityManager, vatEntryIds: readonly number[]): Promise<KnownRow[]> {
  return tx.query<KnownRow[]>(
    'SELECT vat_entry_id AS vatEntryId, source, due_on AS `on`, base, vat FROM vat_collection WHERE vat_entry_id IN (?) ORDER BY id',
    [vatEntryIds],
  );
}
