import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';

export const PROMISE_STATES = ['open', 'kept', 'broken', 'withdrawn'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** What speaks for a promise and against it, EUR. */
export interface PromiseRecord {
  readonly state: PromiseState;
  readonly amount: Big;
  /** Last day to pay. */
  readonly until: CivilDate;
  /** What has come in since it was given, reversed payments aside. */
  readonly paid: Big;
  /** What is overdue altogether, less what we owe. */
  readonly overdue: Big;
}

/** How a promise stands: kept when the money is there, or nothing is owed any more; broken the day after its last. */
export function promiseStateNow(
  { state, amount, until, paid, overdue }: PromiseRecord,
  today: CivilDate,
): PromiseState {
  if (state === 'withdrawn') return state;
  if (paid.gte(amount) || overdue.lte('0')) return 'kept';
  return until >= today ? 'open' : 'broken';
}
