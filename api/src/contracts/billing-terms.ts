import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import type { ProductKind } from '../catalog/product-kind';
import type { Provision } from './line-kind';

export const RECURRENCES = [1, 2, 3, 6, 12] as const;
/** Months of a billing period. */
export type Recurrence = (typeof RECURRENCES)[number];

export const POLICIES = ['advance', 'arrears', 'fixed-day'] as const;
/** When a period is billed: as it begins, when it is over, or on a day of the month. */
export type Policy = (typeof POLICIES)[number];

export const ANCHORS = ['start', 'calendar'] as const;
/** Where periods begin: on the contract's own day, or with the calendar (months, quarters, halves, years). */
export type Anchor = (typeof ANCHORS)[number];

/** The terms that decide periods and the days they are billed. */
export interface PeriodTerms {
  readonly recurrenceMonths: Recurrence;
  readonly policy: Policy;
  readonly fixedDay: number | null;
  readonly anchor: Anchor;
  /** Day that periods are counted from; null for the contract's start. */
  readonly anchorOn: CivilDate | null;
}

/** The terms of a contract. `endsOn` is the last day in force. */
export interface BillingTerms extends PeriodTerms {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

/** Terms of a line's own; all null where the contract's apply. */
export interface OwnTerms {
  readonly recurrenceMonths: Recurrence | null;
  readonly policy: Policy | null;
  readonly fixedDay: number | null;
  readonly anchor: Anchor | null;
  readonly anchorOn: CivilDate | null;
}

/** What of a line decides when it is billed. `billedTo` is the first day not billed yet. */
export interface LineTerms extends OwnTerms {
  readonly kind: ProductKind;
  readonly provision: Provision | null;
  /** Percent of the fee paid while the contract is paused; null outside of pauses. */
  readonly pausePercent: Big | null;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly billedTo: CivilDate | null;
  /** Parts in which something sold once is billed. */
  readonly instalments: number;
  /** Nothing is due before this day. */
  readonly heldUntil: CivilDate | null;
}

/** The terms a line is billed by: its own where it has them, else its contract's. */
export function termsOf(contract: BillingTerms, line: OwnTerms): BillingTerms {
  const { recurrenceMonths, policy, anchor } = line;
  if (recurrenceMonths === null || policy === null || anchor === null) return contract;
  const { startsOn, endsOn } = contract;
  const { fixedDay, anchorOn } = line;
  return { startsOn, endsOn, recurrenceMonths, policy, fixedDay, anchor, anchorOn };
}

/** The terms of a contract as a line keeps them for its own when the contract's change. */
export function frozenTerms(contract: BillingTerms): OwnTerms {
  const { recurrenceMonths, policy, fixedDay, anchor } = contract;
  return { recurrenceMonths, policy, fixedDay, anchor, anchorOn: contract.anchorOn ?? contract.startsOn };
}

/** No terms of its own. */
export const NO_OWN_TERMS: OwnTerms = {
  recurrenceMonths: null,
  policy: null,
  fixedDay: null,
  anchor: null,
  anchorOn: null,
};
