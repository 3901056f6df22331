import type { CivilDate } from '@ponte/shared/calendar';
import { decimal, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { sharePercent } from '../change-percent';
import { feesOn, type FeeStretch } from './fee-stretches';

export const MOVEMENTS = ['new', 'reactivated', 'expansion', 'contraction', 'churned'] as const;
/**
 * Why recurring revenue is another than a month before, customer by customer: it pays for the first time, pays again, pays more,
 * pays less, pays no more.
 */
export type Movement = (typeof MOVEMENTS)[number];

/** What changed of one customer; EUR without VAT a month. */
export interface Moved {
  readonly movement: Movement;
  readonly before: Big;
  readonly after: Big;
}

/** The customers that moved one way, and by how much in all: negative where less is paid. */
interface MovedSum {
  readonly amount: Big;
  readonly customers: number;
}

/** Recurring revenue of a month: at its last day, or the last asked for where that comes first. EUR without VAT a month. */
export interface RecurringMonth {
  readonly day: CivilDate;
  readonly start: Big;
  readonly moved: Readonly<Record<Movement, MovedSum>>;
  /** Always `start` and all that moved. */
  readonly end: Big;
  readonly customersBefore: number;
  readonly customers: number;
  /** Percent of the customers of the month before that pay no more; null where there were none. */
  readonly churn: Big | null;
  /** Percent of the revenue of the month before that was lost: pays less or no more. */
  readonly revenueChurn: Big | null;
  /** EUR a paying customer, rounded to the cent; null without any. */
  readonly perCustomer: Big | null;
}

/** How a customer moved between two days; null where it pays the same. */
export function movementOf(before: Big, after: Big, hadPaid: boolean): Moved | null {
  if (before === after || before.eq(after)) return null;
  if (before.eq(ZERO)) return { movement: hadPaid ? 'reactivated' : 'new', before, after };
  if (after.eq(ZERO)) return { movement: 'churned', before, after };
  return { movement: after.gt(before) ? 'expansion' : 'contraction', before, after };
}

/** Whether a customer paid on a day or before, be it for some days only. */
export function paidBy(stretches: readonly FeeStretch[], day: CivilDate): boolean {
  return stretches.some(({ from }) => from <= day);
}

/** Month after month: the first of the days is where the first month starts from, each other the end of one. */
export function recurringMonths(
  customers: Iterable<readonly FeeStretch[]>,
  days: readonly CivilDate[],
): RecurringMonth[] {
  const tallies = days.map(() => new Map<Movement, { amount: Big; customers: number }>());
  const opening = { amount: ZERO, customers: 0 };
  for (const stretches of customers) {
    const fees = feesOn(stretches, days);
    const first = fees[0] ?? ZERO;
    opening.amount = opening.amount.plus(first);
    if (first.gt(ZERO)) opening.customers += 1;
    for (let index = 1; index < days.length; index += 1) {
      const moved = movementOf(
        fees[index - 1] ?? ZERO,
        fees[index] ?? ZERO,
        paidBy(stretches, days[index - 1] ?? ''),
      );
      if (moved) add(tallies[index], moved);
    }
  }
  return monthsFrom(opening, days, tallies);
}

function add(
  tally: Map<Movement, { amount: Big; customers: number }> | undefined,
  { movement, before, after }: Moved,
): void {
  const { amount, customers } = tally?.get(movement) ?? { amount: ZERO, customers: 0 };
  tally?.set(movement, { amount: amount.plus(after).minus(before), customers: customers + 1 });
}

function monthsFrom(
  opening: MovedSum,
  days: readonly CivilDate[],
  tallies: readonly ReadonlyMap<Movement, MovedSum>[],
): RecurringMonth[] {
  let { amount: start, customers: customersBefore } = opening;
  return days.slice(1).map((day, index) => {
    const of = (movement: Movement) => tallies[index + 1]?.get(movement) ?? { amount: ZERO, customers: 0 };
    const moved = Object.fromEntries(MOVEMENTS.map((each) => [each, of(each)])) as RecurringMonth['moved'];
    const end = start.plus(sum(MOVEMENTS.map((each) => moved[each].amount)));
    const come = moved.new.customers + moved.reactivated.customers;
    const customers = customersBefore + come - moved.churned.customers;
    const month = {
      day,
      start,
      moved,
      end,
      customersBefore,
      customers,
      ...rates({ start, moved, end, customersBefore, customers }),
    };
    start = end;
    customersBefore = customers;
    return month;
  });
}

function rates({
  start,
  moved,
  end,
  customersBefore,
  customers,
}: Pick<RecurringMonth, 'start' | 'moved' | 'end' | 'customersBefore' | 'customers'>): Pick<
  RecurringMonth,
  'churn' | 'revenueChurn' | 'perCustomer'
> {
  return {
    churn: sharePercent(decimal(moved.churned.customers), decimal(customersBefore)),
    revenueChurn: sharePercent(moved.churned.amount.plus(moved.contraction.amount).neg(), start),
    perCustomer: customers === 0 ? null : roundCents(end.div(decimal(customers))),
  };
}
