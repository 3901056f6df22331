import { sum } from '@ponte/shared/money';
import { spread, type Allocation, type OpenItem } from '../allocation';

/** An instalment of the credit note or of the invoice it corrects. */
export interface OffsetItem extends OpenItem {
  readonly invoiceId: number;
}

export interface CreditNote {
  readonly creditNoteId: number;
  readonly creditedInvoiceId: number;
}

/** What a credit note settles of itself and of its invoice: both sides add up to the same. */
export interface Offset<T extends CreditNote> {
  readonly creditNote: T;
  readonly allocations: readonly Allocation[];
}

/**
 * Sets credit notes against the open instalments of the invoices they correct, the oldest due first, one after the other.
 * What an invoice does not take (it may be paid) stays open on the credit note; those that settle nothing are left out.
 */
export function offsetsInTurn<T extends CreditNote>(
  creditNotes: readonly T[],
  items: readonly OffsetItem[],
): Offset<T>[] {
  const open = new Map(items.map((item) => [item.instalmentId, item]));
  const of = (invoiceId: number): OffsetItem[] =>
    [...open.values()].filter((item) => item.invoiceId === invoiceId);
  const offsets: Offset<T>[] = [];
  for (const creditNote of creditNotes) {
    const allocations = setAgainst(of(creditNote.creditNoteId), of(creditNote.creditedInvoiceId));
    for (const { instalmentId, amount } of allocations) {
      const item = open.get(instalmentId);
      if (item) open.set(instalmentId, { ...item, open: item.open.minus(amount) });
    }
    if (allocations.length > 0) offsets.push({ creditNote, allocations });
  }
  return offsets;
}

function setAgainst(credit: readonly OffsetItem[], invoice: readonly OffsetItem[]): Allocation[] {
  const [given, owed] = [sum(credit.map(({ open }) => open)), sum(invoice.map(({ open }) => open))];
  const amount = given.lt(owed) ? given : owed;
  return [...spread(amount, credit).allocations, ...spread(amount, invoice).allocations];
}
