import {
  addDays,
  addMonths,
  civilDate,
  earliest,
  intersect,
  latest,
  monthOf,
  monthsBetween,
  startOfMonth,
  yearOf,
  type CivilDate,
  type Period,
} from '@ponte/shared/calendar';
import type { ChargeKind } from '../catalog/charge-kind';
import { termsOf, type BillingTerms, type LineTerms, type PeriodTerms } from './billing-terms';
import { lineBilling } from './line-kind';

/** A stretch of days that is due: the part `active` of the full period `full`, to be billed or given back. */
export interface DuePeriod {
  readonly kind: ChargeKind;
  readonly full: Period;
  readonly active: Period;
  readonly dueOn: CivilDate;
  /** Which part of something sold once, counted from 1; 0 for what recurs. */
  readonly part: number;
}

/** The billing period that a day falls into. Counted from the anchor each time, so that a 31st never drifts. */
export function periodAt(terms: PeriodTerms & Pick<BillingTerms, 'startsOn'>, day: CivilDate): Period {
  const first = terms.anchorOn ?? terms.startsOn;
  const anchor = terms.anchor === 'calendar' ? `${first.slice(0, 4)}-01-01` : first;
  const step = terms.recurrenceMonths;
  let index = Math.floor(monthsBetween(anchor, day) / step);
  if (addMonths(anchor, index * step) > day) index -= 1;
  return { from: addMonths(anchor, index * step), to: addMonths(anchor, (index + 1) * step) };
}

/** The days a line is in force: from the later start to the earlier end; an open end is null. */
export function inForce(
  terms: Pick<BillingTerms, 'startsOn' | 'endsOn'>,
  line: Pick<LineTerms, 'startsOn' | 'endsOn'>,
): { from: CivilDate; to: CivilDate | null } {
  const last =
    terms.endsOn === null || line.endsOn === null
      ? (terms.endsOn ?? line.endsOn)
      : earliest(terms.endsOn, line.endsOn);
  return { from: latest(terms.startsOn, line.startsOn), to: last === null ? null : addDays(last, 1) };
}

/**
 * All that is due for a line up to a day (included), in order. What was billed beyond the line's end comes back as
 * `refund`; what is sold once is due on its first day, or part by part with the periods.
 */
export function duePeriods(contract: BillingTerms, line: LineTerms, upTo: CivilDate): DuePeriod[] {
  const billing = lineBilling(line);
  if (billing === 'never') return [];
  const terms = termsOf(contract, line);
  if (billing === 'recurring') {
    const back = givenBack(terms, line);
    if (back) return back.dueOn <= upTo ? refunds(terms, back) : [];
  }
  const due: DuePeriod[] = [];
  for (let next = nextOf(terms, line, line.billedTo); next && next.dueOn <= upTo;) {
    due.push(next);
    next = nextOf(terms, line, next.active.to);
  }
  return due;
}

/** Whether days of a line were billed that it is not in force: they are to be given back. */
export function isBilledBeyondEnd(contract: BillingTerms, line: LineTerms): boolean {
  return lineBilling(line) === 'recurring' && givenBack(termsOf(contract, line), line) !== null;
}

/** First day on which something is due for a line billed up to `billedTo`, or null when nothing ever will be. */
export function nextDueOn(
  contract: BillingTerms,
  line: LineTerms,
  billedTo: CivilDate | null = line.billedTo,
): CivilDate | null {
  const billing = lineBilling(line);
  if (billing === 'never') return null;
  const terms = termsOf(contract, line);
  const back = billing === 'recurring' ? givenBack(terms, line, billedTo) : null;
  return back ? back.dueOn : (nextOf(terms, line, billedTo)?.dueOn ?? null);
}

/** First day on which something is due for a contract, or null when nothing ever will be. */
export function nextBillingOn(terms: BillingTerms, lines: readonly LineTerms[]): CivilDate | null {
  const days = lines.map((line) => nextDueOn(terms, line)).filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

/**
 * The day of the first regular bill after a change in the middle of a period: what `heldUntil` must say for the change to
 * go on that bill. Null where the day begins a period, so that there is nothing to hold back.
 */
export function nextRegularBill(terms: BillingTerms, on: CivilDate): CivilDate | null {
  const full = periodAt(terms, on);
  if (full.from === on) return null;
  return terms.policy === 'fixed-day' ? onOrAfter(full.to, terms.fixedDay ?? 1) : full.to;
}

/** The stretch that comes next, whatever day it is due. */
function nextOf(terms: BillingTerms, line: LineTerms, billedTo: CivilDate | null): DuePeriod | null {
  return lineBilling(line) === 'once' ? nextPart(terms, line, billedTo) : nextPeriod(terms, line, billedTo);
}

/** The next stretch to bill from a day on: never across a period's border. */
function nextPeriod(terms: BillingTerms, line: LineTerms, billedTo: CivilDate | null): DuePeriod | null {
  const force = inForce(terms, line);
  const from = billedTo === null ? force.from : latest(billedTo, force.from);
  if (force.to !== null && from >= force.to) return null;
  const full = periodAt(terms, from);
  const active = intersect(full, { from, to: force.to });
  return active && { kind: 'recurring', full, active, dueOn: held(line, dueOn(terms, active)), part: 0 };
}

/**
 * The next part of what is sold once. In one part it is due on the line's first day. In several each has a period of its own,
 * from the one that the first day lies in; when the line ends before, all that is left is due at once.
 */
function nextPart(terms: BillingTerms, line: LineTerms, billedTo: CivilDate | null): DuePeriod | null {
  const { from, to } = inForce(terms, line);
  if (to !== null && to <= from) return null;
  if (line.instalments === 1) {
    if (billedTo !== null) return null;
    const day = { from, to: addDays(from, 1) };
    return { kind: 'one-off', full: day, active: day, dueOn: held(line, from), part: 1 };
  }
  const first = periodAt(terms, from);
  const part = billedTo === null ? 1 : periodsBetween(terms, first.from, billedTo) + 1;
  if (part > line.instalments) return null;
  const full = part === 1 ? first : periodAt(terms, billedTo ?? from);
  const active = part === 1 ? { from, to: full.to } : full;
  const regular = dueOn(terms, active);
  const due = to === null ? regular : earliest(regular, to);
  return { kind: 'one-off', full, active, dueOn: held(line, due), part };
}

function periodsBetween(terms: BillingTerms, from: CivilDate, to: CivilDate): number {
  return Math.round(monthsBetween(from, to) / terms.recurrenceMonths);
}

function held({ heldUntil }: LineTerms, due: CivilDate): CivilDate {
  return heldUntil === null ? due : latest(due, heldUntil);
}

function dueOn(terms: PeriodTerms, active: Period): CivilDate {
  if (terms.policy === 'advance') return active.from;
  if (terms.policy === 'arrears') return active.to;
  return onOrAfter(active.from, terms.fixedDay ?? 1);
}

/** The first `day` of a month on or after `from`; a short month's last day stands in for a day it has not. */
function onOrAfter(from: CivilDate, day: number): CivilDate {
  const here = civilDate(yearOf(from), monthOf(from), day);
  if (here >= from) return here;
  const next = addMonths(startOfMonth(from), 1);
  return civilDate(yearOf(next), monthOf(next), day);
}

/** The days billed beyond the line's end, and when they come back; or null. */
function givenBack(
  terms: BillingTerms,
  line: LineTerms,
  billedTo: CivilDate | null = line.billedTo,
): (Period & { readonly dueOn: CivilDate }) | null {
  const { from, to } = inForce(terms, line);
  if (billedTo === null || to === null || billedTo <= to) return null;
  const first = latest(to, from);
  return first < billedTo ? { from: first, to: billedTo, dueOn: held(line, to) } : null;
}

/** What was billed of `span` comes back period by period, so that each part is weighed against its own full period. */
function refunds(terms: BillingTerms, span: Period & { readonly dueOn: CivilDate }): DuePeriod[] {
  const parts: DuePeriod[] = [];
  for (let from = span.from; from < span.to;) {
    const full = periodAt(terms, from);
    const active = intersect(full, { from, to: span.to });
    if (!active) break;
    parts.push({ kind: 'refund', full, active, dueOn: span.dueOn, part: 0 });
    from = active.to;
  }
  return parts;
}
