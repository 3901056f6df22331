import { latest, type CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { groupRows } from '../../../platform/db/group-rows';
import type { VatRegisterKind } from '../vat-entry.entity';
import type { Receipt } from './collection';
import { DEFERRED_SIDES } from './deferred-sides';

interface ReceiptRow {
  readonly allocationId: number;
  readonly documentId: number;
  readonly amount: string;
  readonly paidOn: CivilDate;
  readonly undoneOn: CivilDate | null;
}

/** The receipts of one document. Money that was there before `from` pays on that day. */
export type ReceiptsOf = (documentId: number, from: CivilDate) => Receipt[];

/** Reads what paid these documents of a register, of each in the order it was recorded. */
export async function receiptsOf(
  tx: EntityManager,
  kind: VatRegisterKind,
  documentIds: readonly number[],
): Promise<ReceiptsOf> {
  const rows = await tx.query<ReceiptRow[]>(DEFERRED_SIDES[kind].receipts, [documentIds]);
  const byDocument = groupRows(rows, ({ documentId }) => documentId);
  return (documentId, from) =>
    (byDocument.get(documentId) ?? []).map(({ allocationId, amount, paidOn, undoneOn }) => ({
      ...{ allocationId, amount: new Big(amount), undoneOn },
      on: latest(paidOn, from),
    }));
}
