import { allocate, roundCents, sum, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import type { BillType } from './new-bill';

/** What the books owe with a document. EUR. */
export interface OwedBill {
  readonly type: BillType;
  /** Money that the supplier gets. */
  readonly payable: Big;
  /** The same with what is withheld: what the entry of the document owes. */
  readonly owed: Big;
}

/** What an instalment is worth. `credit`: the supplier owes it to us. EUR, positive. */
export interface InstalmentDue {
  readonly credit: boolean;
  readonly payable: Big;
  readonly withheld: Big;
}

const ONE = new Big('1');

/**
 * What each instalment is worth to the books. A file may state instalments with what is withheld or without, and may have them add
 * up to something else: they tell the proportion, the document tells the sum. Those of below zero and of nothing get nothing.
 */
export function instalmentDues(
  { type, payable, owed }: OwedBill,
  stated: readonly { readonly amount: Big }[],
): InstalmentDue[] {
  const credit = (type === 'credit-note') !== payable.lt(ZERO);
  const amounts = stated.map(({ amount }) => (payable.lt(ZERO) ? amount.neg() : amount));
  const whole = roundCents(payable.abs());
  const money = inProportion(whole, amounts);
  const withheld = inProportion(roundCents(owed.abs()).minus(whole), amounts);
  return stated.map((_, index) => ({
    credit,
    payable: money[index] ?? ZERO,
    withheld: withheld[index] ?? ZERO,
  }));
}

/** Parts of the whole to the cent, which add up to it. Weights below zero count as none; where there are none, all are equal. */
function inProportion(whole: Big, weights: readonly Big[]): Big[] {
  const positive = weights.map((weight) => (weight.gt(ZERO) ? weight : ZERO));
  if (weights.length === 0) return [];
  return allocate(whole, sum(positive).gt(ZERO) ? positive : weights.map(() => ONE));
}
