import type { components } from '@ponte/shared/generated/api-types';
import { decimal, money, ZERO, type DecimalSource } from '@ponte/shared/money';
import type Big from 'big.js';

/** What spreading needs of an open item; credit notes are open below zero. */
export type OpenItem = Pick<components['schemas']['OpenItemDto'], 'id' | 'invoiceId' | 'open'>;

/** What the table of parts shows of an open item, be it a customer's or a supplier's. */
export type PayableItem = OpenItem &
  Pick<components['schemas']['OpenItemDto'], 'number' | 'dueOn' | 'daysLate'> & { readonly type: string };

/** EUR by `i<instalment id>`: what of a payment goes where. Credit notes too are given positive parts, which add to it. */
export type Parts = Readonly<Record<string, string | null>>;

export function partKey(instalmentId: number): string {
  return `i${instalmentId}`;
}

/**
 * A proposal: invoices are paid in the order given (the oldest first), one of them before all others if named, until the
 * money runs out. Credit notes are left alone: only the payer knows what they are for.
 */
export function proposeParts(
  amount: DecimalSource,
  items: readonly OpenItem[],
  firstInvoiceId?: number,
): Parts {
  const first = items.filter(({ invoiceId }) => invoiceId === firstInvoiceId);
  const others = items.filter(({ invoiceId }) => invoiceId !== firstInvoiceId);
  const parts: Record<string, string> = {};
  let left = decimal(amount);
  for (const item of [...first, ...others]) {
    const open = decimal(item.open);
    if (left.lte(ZERO) || open.lte(ZERO)) continue;
    const part = open.lt(left) ? open : left;
    parts[partKey(item.id)] = money(part);
    left = left.minus(part);
  }
  return parts;
}

/** What of the amount, and of the credit notes used, goes nowhere yet; below zero when too much was given out. */
export function leftOver(amount: DecimalSource, items: readonly OpenItem[], parts: Parts): Big {
  return items.reduce((left, item) => {
    const part = amountOf(parts[partKey(item.id)]);
    return decimal(item.open).lt(ZERO) ? left.plus(part) : left.minus(part);
  }, decimal(amount));
}

/** True if each item gets the same by both, however it is written. */
export function sameParts(one: Parts, other: Parts): boolean {
  return [...Object.keys(one), ...Object.keys(other)].every((key) =>
    amountOf(one[key]).eq(amountOf(other[key])),
  );
}

/** A typed amount; what is empty or half typed counts nothing. */
export function amountOf(text: unknown): Big {
  return typeof text === 'string' && /^\d+(\.\d{1,2})?$/.test(text) ? decimal(text) : ZERO;
}
