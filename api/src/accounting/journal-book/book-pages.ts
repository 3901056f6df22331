import { sum } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Movement } from '../ledger/running-balance';

/** Totals of the year so far. EUR. */
export type BookTotals = Movement;

/** A page of the libro giornale: totals brought forward, lines, and totals to be carried on. */
export interface BookPage<T> {
  readonly number: number;
  readonly broughtForward: BookTotals;
  readonly lines: readonly T[];
  readonly carriedOn: BookTotals;
}

/** Cuts lines into pages of `linesPerPage`, each beginning with the totals at which the one before it ended. */
export function bookPages<T extends Movement>(
  lines: readonly T[],
  carried: BookTotals,
  firstPage: number,
  linesPerPage: number,
): BookPage<T>[] {
  const pages: BookPage<T>[] = [];
  let broughtForward = carried;
  for (let start = 0; start < lines.length; start += linesPerPage) {
    const part = lines.slice(start, start + linesPerPage);
    const carriedOn = totalsAfter(broughtForward, part);
    pages.push({ number: firstPage + pages.length, broughtForward, lines: part, carriedOn });
    broughtForward = carriedOn;
  }
  return pages;
}

/** The totals after some more lines. */
export function totalsAfter({ debit, credit }: BookTotals, lines: readonly Movement[]): BookTotals {
  const add = (to: Big, side: keyof Movement): Big => to.plus(sum(lines.map((line) => line[side])));
  return { debit: add(debit, 'debit'), credit: add(credit, 'credit') };
}
