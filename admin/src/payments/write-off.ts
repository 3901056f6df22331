import { decimal, money, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { amountOf, leftOver, partKey, type OpenItem, type Parts } from './spread';

/** Cents to write off, and the parts that then settle every item touched. */
export interface WriteOff {
  /** EUR: above zero what is short, below zero what is too much. */
  readonly amount: Big;
  readonly parts: Parts;
}

/**
 * What could be written off so that every item with a part is settled in full and nothing stays as credit; null where it is
 * nothing, or where an item, or all together, misses the whole by more than the limit.
 */
export function writeOffOf(
  amount: Big,
  items: readonly OpenItem[],
  parts: Parts,
  limit: Big,
): WriteOff | null {
  const touched = items.filter(({ id }) => amountOf(parts[partKey(id)]).gt(ZERO));
  const near = touched.every(({ id, open }) => misses(open, parts[partKey(id)]).lte(limit));
  if (touched.length === 0 || !near) return null;
  const whole = Object.fromEntries(touched.map(({ id, open }) => [partKey(id), money(decimal(open).abs())]));
  const writeOff = leftOver(amount, items, whole).neg();
  return writeOff.eq(ZERO) || writeOff.abs().gt(limit) ? null : { amount: writeOff, parts: whole };
}

/** A signed amount of the form; nothing where there is none. */
export function signedAmount(text: unknown): Big {
  return typeof text === 'string' && text !== '' ? decimal(text) : ZERO;
}

function misses(open: string, part: string | null | undefined): Big {
  return decimal(open).abs().minus(amountOf(part)).abs();
}
