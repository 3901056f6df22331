import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** A discount on the unit price: percent, or EUR without VAT per month and unit (per unit where sold once). */
export interface Discount {
  readonly kind: 'percent' | 'amount';
  readonly value: Big;
}

const HUNDRED = decimal(100);
const ONE_PERCENT = decimal('0.01');

/**
 * Price of a unit after its discounts, one after the other and never below zero: percentages of what is left, amounts times the
 * months of the period.
 */
export function discountedPrice(price: Big, months: number, discounts: readonly Discount[]): Big {
  let left = price;
  for (const { kind, value } of discounts) {
    if (kind === 'percent') left = left.times(HUNDRED.minus(value)).times(ONE_PERCENT);
    else {
      left = left.minus(months > 1 ? value.times(decimal(months)) : value);
      if (left.lt(ZERO)) return ZERO;
    }
  }
  return left;
}

/**
 * The one percentage that has the effect of all, where they are percentages and two decimals can say it (FatturaPA knows no
 * more); null where a document must tell the amount taken off each unit.
 */
export function plainPercent(discounts: readonly Discount[]): Big | null {
  const [first, ...more] = discounts;
  if (!first) return ZERO;
  if (discounts.some(({ kind }) => kind !== 'percent')) return null;
  if (more.length === 0) return first.value;
  const percent = HUNDRED.minus(discountedPrice(HUNDRED, 1, discounts));
  return percent.eq(percent.round(2)) ? percent : null;
}
