import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** A payment as far as detaching a part of it goes. EUR. */
export interface DetachablePayment {
  readonly amount: Big;
  readonly writeOff: Big;
  readonly unallocated: Big;
  readonly refunded: Big;
}

/** A part that stands, and whether it pays an invoice or uses a credit note. EUR. */
export interface DetachablePart {
  readonly type: 'invoice' | 'credit-note';
  readonly amount: Big;
}

/** Why a part stays where it is: only the whole payment can be undone. */
export type DetachmentFault = 'payment.settles-with-write-off' | 'payment.tied-to-credit-note';

/** The credit of the payment once the part is detached: a credit note's takes from it what it had added. */
export function creditAfterDetaching(payment: DetachablePayment, { type, amount }: DetachablePart): Big {
  return type === 'credit-note' ? payment.unallocated.minus(amount) : payment.unallocated.plus(amount);
}

/**
 * What speaks against detaching the part, or null. Cents written off closed what the payment touches in full. Only money can be
 * credit: what credit notes paid, as in an offset, hangs together with them. What was given back is credit no more.
 */
export function detachmentFault(payment: DetachablePayment, part: DetachablePart): DetachmentFault | null {
  if (!payment.writeOff.eq(ZERO)) return 'payment.settles-with-write-off';
  const credit = creditAfterDetaching(payment, part);
  return credit.lt(ZERO) || credit.plus(payment.refunded).gt(payment.amount)
    ? 'payment.tied-to-credit-note'
    : null;
}
