import { addDays, latest, type CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import {
  exclusionOn,
  isOpenAt,
  nextCutOffDay,
  type CutOffCalendar,
  type Exclusion,
} from '../calendar/cut-off-calendar';
import type { DunningPolicyFacts } from '../policies/policy';
import { debtOf, type Account, type Debt } from './debt';

/** All that is known of a customer who may be cut off. */
export interface DebtorFacts extends Account {
  /** A contract is in force that can be suspended. */
  readonly cuttable: boolean;
  /** A contract is suspended for default. */
  readonly cutOff: boolean;
  /** The last warning, and whether it got there; null while it is on its way or nobody knows. */
  readonly warning: { readonly on: CivilDate; readonly reached: boolean | null } | null;
  /** A warning can be sent: there is an address. */
  readonly reachable: boolean;
  /** Day on which a payment was last reversed. */
  readonly reversedOn: CivilDate | null;
  /** Never to be cut off; `until` is the last day, null for good. */
  readonly exemption: { readonly reason: string; readonly until: CivilDate | null } | null;
  /** The last promise to pay, withdrawn ones aside. */
  readonly promise: PromiseFacts | null;
}

export interface PromiseFacts {
  readonly amount: Big;
  /** Last day to pay. */
  readonly until: CivilDate;
  readonly takenOn: CivilDate;
  readonly kept: boolean;
  /** The line comes back with the promise, not with the money. */
  readonly resumes: boolean;
}

export interface Now {
  readonly today: CivilDate;
  /** Italy's time of day, `HH:MM`. */
  readonly time: string;
}

/** Where a customer stands, in the order in which the questions are asked. Those of `CUT` mean: cut off now. */
export const CUT_OFF_CAUSES = [
  'nothing-overdue',
  'within-grace',
  'disputed',
  'covered-by-credit',
  'trifle',
  'already-cut',
  'no-contract',
  'policy-none',
  'exempt',
  'promised',
  'below-least',
  'not-late-enough',
  'policy-warn',
  'unreachable',
  'warning-due',
  'warned',
  'day-excluded',
  'outside-hours',
  'promise-broken',
  'overdue',
] as const;
export type CutOffCause = (typeof CUT_OFF_CAUSES)[number];

const CUT: ReadonlySet<CutOffCause> = new Set(['promise-broken', 'overdue']);

export interface CutOffDecision {
  readonly cut: boolean;
  readonly cause: CutOffCause;
  readonly debt: Debt;
  /** The first day on which the line may be cut off if nothing changes; null when none is in sight. */
  readonly cutOn: CivilDate | null;
  /** Why the day is excluded, where that is the cause. */
  readonly exclusion: Exclusion | null;
}

/** Whether a customer is cut off at this very moment, and why or why not. Asks nothing but what it is given. */
export function cutOffDecision(
  facts: DebtorFacts,
  policy: DunningPolicyFacts,
  calendar: CutOffCalendar,
  now: Now,
): CutOffDecision {
  const debt = debtOf(facts, policy, now.today);
  const decide = (cause: CutOffCause, cutOn: CivilDate | null = null): CutOffDecision => ({
    cut: CUT.has(cause),
    cause,
    debt,
    cutOn,
    exclusion: cause === 'day-excluded' ? exclusionOn(now.today, calendar) : null,
  });
  const spared = whyNothingLate(facts, policy, debt, now.today) ?? whySpared(facts, policy, debt, now.today);
  if (spared) return decide(spared);
  const cause =
    policy.action === 'suspend' && isBroken(facts.promise, debt, now.today)
      ? 'promise-broken'
      : whyNotYet(facts, policy, debt, now.today);
  const foreseen = policy.action === 'suspend' && cause !== 'unreachable';
  const cutOn = foreseen ? nextCutOffDay(earliestCut(facts, policy, debt, now.today), now, calendar) : null;
  if (!CUT.has(cause)) return decide(cause, cutOn);
  if (exclusionOn(now.today, calendar)) return decide('day-excluded', cutOn);
  if (!isOpenAt(now.time, calendar)) return decide('outside-hours', cutOn);
  return decide(cause, now.today);
}

export const RESUME_CAUSES = ['paid', 'disputed', 'exempt', 'promised', 'policy'] as const;
/** Why a line comes back. */
export type ResumeCause = (typeof RESUME_CAUSES)[number];

/** Why a line cut off for default is to come back now; null when it stays off. Whoever is let in would not be cut off again. */
export function resumeCause(
  facts: DebtorFacts,
  policy: DunningPolicyFacts,
  today: CivilDate,
): ResumeCause | null {
  const { late, disputed } = debtOf(facts, policy, today);
  if (late.lte(policy.resumeBelow)) return disputed.gt('0') ? 'disputed' : 'paid';
  if (policy.action !== 'suspend') return 'policy';
  if (isExempt(facts, today)) return 'exempt';
  return facts.promise?.resumes && isPending(facts.promise, today) ? 'promised' : null;
}

/** A promise that is neither kept nor past its day. */
function isPending({ kept, until }: PromiseFacts, today: CivilDate): boolean {
  return !kept && until >= today;
}

/** Broken, about something that is late still: what was due when it was given. */
function isBroken(promise: PromiseFacts | null, { oldestDueOn }: Debt, today: CivilDate): boolean {
  if (!promise || promise.kept || promise.until >= today) return false;
  return oldestDueOn !== null && oldestDueOn <= promise.takenOn;
}

function isExempt({ exemption }: DebtorFacts, today: CivilDate): boolean {
  return exemption !== null && (exemption.until === null || exemption.until >= today);
}

function whyNothingLate(
  { items }: DebtorFacts,
  { graceDays, tolerance }: DunningPolicyFacts,
  { late, credit, disputed }: Debt,
  today: CivilDate,
): CutOffCause | null {
  if (late.gt('0')) return null;
  const due = items.filter(({ dueOn }) => dueOn < today);
  if (due.length === 0) return 'nothing-overdue';
  const past = due.filter(({ dueOn }) => addDays(dueOn, graceDays) < today);
  if (past.length === 0) return 'within-grace';
  const contested = past.filter((item) => item.disputed);
  if (disputed.gt('0') && contested.length === past.length) return 'disputed';
  if (past.every((item) => item.disputed || item.open.lte(tolerance))) return 'trifle';
  return credit.gt('0') ? 'covered-by-credit' : 'trifle';
}

function whySpared(
  facts: DebtorFacts,
  { action, leastAmount }: DunningPolicyFacts,
  { late }: Debt,
  today: CivilDate,
): CutOffCause | null {
  if (!facts.cuttable) return facts.cutOff ? 'already-cut' : 'no-contract';
  if (action === 'none') return 'policy-none';
  if (isExempt(facts, today)) return 'exempt';
  if (facts.promise && isPending(facts.promise, today)) return 'promised';
  return late.lt(leastAmount) ? 'below-least' : null;
}

/** What is still to come before the line may be cut off. */
function whyNotYet(
  facts: DebtorFacts,
  policy: DunningPolicyFacts,
  debt: Debt,
  today: CivilDate,
): CutOffCause {
  const { daysOverdue, warningDays, action } = policy;
  if (debt.daysLate < daysOverdue - warningDays) return 'not-late-enough';
  const warning = standingWarning(facts, policy, debt);
  if (!warning) return facts.reachable ? 'warning-due' : 'unreachable';
  if (warning.reached === false) return 'unreachable';
  if (action === 'warn') return 'policy-warn';
  if (earliestCut(facts, policy, debt, today) > today) return 'warned';
  return warning.reached ? 'overdue' : 'unreachable';
}

/** The warning that is about what is late now: sent after the oldest fell due, and after a payment was reversed if it must. */
function standingWarning(
  { warning, reversedOn }: DebtorFacts,
  { warnAgain }: DunningPolicyFacts,
  { oldestDueOn }: Debt,
): DebtorFacts['warning'] {
  if (!warning || oldestDueOn === null || warning.on <= oldestDueOn) return null;
  return warnAgain && reversedOn !== null && warning.on < reversedOn ? null : warning;
}

/** Late enough, and warned long enough before; a warning still to be sent is taken for sent today, or when its day comes. */
function earliestCut(
  facts: DebtorFacts,
  policy: DunningPolicyFacts,
  debt: Debt,
  today: CivilDate,
): CivilDate {
  if (isBroken(facts.promise, debt, today)) return today;
  const lateEnough = addDays(today, policy.daysOverdue - debt.daysLate);
  const warnedOn =
    standingWarning(facts, policy, debt)?.on ?? latest(today, addDays(lateEnough, -policy.warningDays));
  return latest(lateEnough, addDays(warnedOn, policy.warningDays));
}
