import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** Two decimals: totals, taxes, instalments, rates. */
export function amountText(amount: Big): string {
  return amount.toFixed(2);
}

/** As many decimals as it has, from two to eight: unit prices and quantities. */
export function preciseText(value: Big): string {
  return value.toFixed(8).replace(/0{1,6}$/, '');
}

/** Undefined leaves an optional element out: the schema allows no empty ones. */
export function optional(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** A required text of which nothing was left. */
export function required(text: string): string {
  return text === '' ? '-' : text;
}

/** Undefined for an empty list. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** True for minus zero too. */
export function isZero(value: Big): boolean {
  return value.eq(ZERO);
}
