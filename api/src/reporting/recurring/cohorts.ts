import {
  earliest,
  endOfMonth,
  monthsBetween,
  startOfMonth,
  addMonths,
  type CivilDate,
} from '@ponte/shared/calendar';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { sharePercent } from '../change-percent';
import { feesOn, type FeeStretch } from './fee-stretches';

/** What is left of a cohort so many months on. */
export interface CohortCell {
  /** Customers that still pay, and their percentage of all that began. */
  readonly active: number;
  readonly percent: Big;
  /** EUR without VAT a month. */
  readonly revenue: Big;
}

/** The customers that paid for the first time in a month, and what became of them. */
export interface Cohort {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly customers: number;
  /** By months since, from the end of the month itself on; the last is the last day. */
  readonly cells: readonly CohortCell[];
}

/** The cohorts of the last `count` months up to a day, those without customers left out. */
export function cohorts(customers: Iterable<readonly FeeStretch[]>, to: CivilDate, count: number): Cohort[] {
  const first = addMonths(startOfMonth(to), 1 - count);
  const ends = monthEnds(first, to);
  const members = ends.map((): Big[][] => []);
  for (const stretches of customers) {
    const began = payingSince(stretches);
    if (began < first || began > to) continue;
    const month = monthsBetween(first, startOfMonth(began));
    members[month]?.push(feesOn(stretches, ends).slice(month));
  }
  return members.flatMap((fees, index) =>
    fees.length === 0
      ? []
      : [{ month: (ends[index] ?? '').slice(0, 7), customers: fees.length, cells: cells(fees) }],
  );
}

/** The last days of the months from one to that of a day, which ends on it. */
export function monthEnds(firstMonth: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: monthsBetween(firstMonth, startOfMonth(to)) + 1 }, (_, index) =>
    earliest(endOfMonth(addMonths(firstMonth, index)), to),
  );
}

/** The day a customer paid from for the first time. */
export function payingSince(stretches: readonly FeeStretch[]): CivilDate {
  return stretches.reduce((day, { from }) => (day === '' || from < day ? from : day), '');
}

function cells(fees: readonly (readonly Big[])[]): CohortCell[] {
  return (fees[0] ?? []).map((_, index) => {
    let active = 0;
    let revenue = ZERO;
    for (const each of fees) {
      const fee = each[index] ?? ZERO;
      if (!fee.gt(ZERO)) continue;
      active += 1;
      revenue = revenue.plus(fee);
    }
    return { active, revenue, percent: sharePercent(decimal(active), decimal(fees.length)) ?? ZERO };
  });
}
