import type Big from 'big.js';
import { ZERO } from '@ponte/shared/money';
import type { ChargeKind } from '../catalog/charge-kind';

export const DIFFERENCE_CAUSES = [
  'first-bill',
  'one-off',
  'partial-period',
  'refund',
  'other-recurrence',
  'several-periods',
  'new-line',
  'line-ended',
  'price',
  'promotion',
  'nothing-due',
] as const;
export type DifferenceCause = (typeof DIFFERENCE_CAUSES)[number];

/** One reason why a contract's bill differs from the month before, and by how much (EUR without VAT, decimal string). */
export interface Difference {
  readonly cause: DifferenceCause;
  readonly amount: string;
}

/** A charge as the comparison sees it. `whole`: it covers its full period; `promoted`: a promotion touched it. */
export interface ComparedCharge {
  /** First line of its chain: a line that follows another is the same line at another price. */
  readonly originId: number;
  readonly kind: ChargeKind;
  readonly amount: Big;
  readonly whole: boolean;
  readonly promoted: boolean;
}

/**
 * Why a contract is billed another amount than in the month before: the difference is given line by line to its cause, so
 * that the causes add up to it. No difference, no causes.
 */
export function differences(
  now: readonly ComparedCharge[],
  before: readonly ComparedCharge[],
  recurrenceMonths: number,
): Difference[] {
  const found = new Map<DifferenceCause, Big>();
  const add = (cause: DifferenceCause, amount: Big): void => {
    if (!amount.eq(ZERO)) found.set(cause, (found.get(cause) ?? ZERO).plus(amount));
  };
  for (const id of new Set([...now, ...before].map(({ originId }) => originId))) {
    const mine = (charge: ComparedCharge): boolean => charge.originId === id;
    compareLine(
      now.filter(mine),
      before.filter(mine),
      { first: before.length === 0, none: now.length === 0, recurrenceMonths },
      add,
    );
  }
  return [...found]
    .filter(([, amount]) => !amount.eq(ZERO))
    .map(([cause, amount]) => ({ cause, amount: amount.toFixed(2) }));
}

interface Whole {
  /** Nothing at all was billed before, or is now. */
  readonly first: boolean;
  readonly none: boolean;
  readonly recurrenceMonths: number;
}

function compareLine(
  now: readonly ComparedCharge[],
  before: readonly ComparedCharge[],
  whole: Whole,
  add: (cause: DifferenceCause, amount: Big) => void,
): void {
  for (const { kind, amount } of now) if (kind !== 'recurring') add(kind, amount);
  for (const { kind, amount } of before) if (kind !== 'recurring') add(kind, amount.neg());
  const recurring = now.filter(({ kind }) => kind === 'recurring');
  const earlier = before.filter(({ kind }) => kind === 'recurring');
  add(recurringCause(recurring, earlier, whole), total(recurring).minus(total(earlier)));
}

function recurringCause(
  now: readonly ComparedCharge[],
  before: readonly ComparedCharge[],
  whole: Whole,
): DifferenceCause {
  if (now.length > 1 || before.length > 1) return 'several-periods';
  if ([...now, ...before].some((charge) => !charge.whole)) return 'partial-period';
  if (now.length > 0 && before.length > 0) {
    return now.some(({ promoted }) => promoted) === before.some(({ promoted }) => promoted)
      ? 'price'
      : 'promotion';
  }
  if (whole.recurrenceMonths > 1) return 'other-recurrence';
  if (now.length > 0) return whole.first ? 'first-bill' : 'new-line';
  return whole.none ? 'nothing-due' : 'line-ended';
}

function total(charges: readonly ComparedCharge[]): Big {
  return charges.reduce((sum, { amount }) => sum.plus(amount), ZERO);
}
