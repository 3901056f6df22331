import { addDays, addMonths, earliest, monthsBetween, type CivilDate } from '@ponte/shared/calendar';

export const RENEWALS = ['none', 'tacit'] as const;
/** What happens at the end of the term: the contract ends, or goes on for another. */
export type Renewal = (typeof RENEWALS)[number];

export const EARLY_FEE_KINDS = ['none', 'fixed', 'discounts', 'fees'] as const;
/** What is owed for leaving before the commitment ends; see `earlyFee`. */
export type EarlyFeeKind = (typeof EARLY_FEE_KINDS)[number];

/** How long a contract lasts, as agreed. */
export interface TermRules {
  /** Months of the first term; null without end. */
  readonly termMonths: number | null;
  readonly renewal: Renewal;
  /** Months of the terms that follow; null for the same length. */
  readonly renewalMonths: number | null;
  /** Months that the customer commits to; null without. */
  readonly commitmentMonths: number | null;
}

/** How long a contract lasts, in days of the calendar. */
export interface TermDays {
  /** First day of the first term. */
  readonly termStartsOn: CivilDate | null;
  /** Last day of the present term. */
  readonly termEndsOn: CivilDate | null;
  readonly commitmentEndsOn: CivilDate | null;
  /** Last day in force. */
  readonly endsOn: CivilDate | null;
}

/** A contract without end or commitment. */
export const NO_TERM: TermRules & TermDays = {
  ...{ termMonths: null, renewal: 'none', renewalMonths: null, commitmentMonths: null },
  ...{ termStartsOn: null, termEndsOn: null, commitmentEndsOn: null, endsOn: null },
};

/** The last day of so many months from a day: twelve from 31 January end on 30 January. */
export function lastDayOf(from: CivilDate, months: number): CivilDate {
  return addDays(addMonths(from, months), -1);
}

/**
 * The days of a contract whose first term begins on a day; what did not change since `before` stays, so that terms renewed
 * meanwhile are kept. Where a term ends without being renewed that is the contract's last day, unless an earlier one was set; a
 * last day that came from a term goes with it.
 */
export function termDays(
  next: TermRules & Pick<TermDays, 'endsOn'>,
  before: TermRules & TermDays,
  from: CivilDate,
): TermDays {
  const { termMonths, commitmentMonths } = next;
  const moved = from !== before.termStartsOn;
  const termEndsOn =
    !moved && termMonths === before.termMonths ? before.termEndsOn : lastDay(from, termMonths);
  const commitmentEndsOn =
    !moved && commitmentMonths === before.commitmentMonths
      ? before.commitmentEndsOn
      : lastDay(from, commitmentMonths);
  const ownEnd = endedWithTerm(before) && next.endsOn === before.endsOn ? null : next.endsOn;
  return {
    termStartsOn: termMonths === null && commitmentMonths === null ? null : from,
    termEndsOn,
    commitmentEndsOn,
    endsOn: next.renewal === 'none' ? earlier(ownEnd, termEndsOn) : ownEnd,
  };
}

function lastDay(from: CivilDate, months: number | null): CivilDate | null {
  return months === null ? null : lastDayOf(from, months);
}

function endedWithTerm({ renewal, termEndsOn, endsOn }: TermDays & Pick<TermRules, 'renewal'>): boolean {
  return renewal === 'none' && endsOn !== null && endsOn === termEndsOn;
}

function earlier(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  return a === null || b === null ? (a ?? b) : earliest(a, b);
}

/** A term that can be followed by another. */
export interface RunningTerm {
  readonly termStartsOn: CivilDate | null;
  readonly termEndsOn: CivilDate;
  readonly termMonths: number;
  readonly renewalMonths: number | null;
}

/**
 * The last day of the next term. Terms are counted from the first day of the first, so that a 31st never drifts; where the present
 * one was given another end by hand, from the day after that.
 */
export function nextTermEnd({ termStartsOn, termEndsOn, termMonths, renewalMonths }: RunningTerm): CivilDate {
  const next = addDays(termEndsOn, 1);
  const months = renewalMonths ?? termMonths;
  const past = termStartsOn === null ? 0 : monthsBetween(termStartsOn, next);
  return termStartsOn !== null && addMonths(termStartsOn, past) === next
    ? lastDayOf(termStartsOn, past + months)
    : lastDayOf(next, months);
}
