import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

const HUNDRED = decimal(100);

/** By how much a figure grew on one before it, in percent with one decimal; null on nothing, since that has no percentage. */
export function changePercent(now: Big, before: Big): Big | null {
  if (before.eq(ZERO)) return null;
  return now.minus(before).times(HUNDRED).div(before.abs()).round(1);
}

/** A share of a whole in percent with one decimal; null of nothing. */
export function sharePercent(part: Big, whole: Big): Big | null {
  return whole.eq(ZERO) ? null : part.times(HUNDRED).div(whole).round(1);
}
