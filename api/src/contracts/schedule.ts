import {
  addDays,
  addMonths,
  civilDate,
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
import { isOneOff, type ProductKind } from '../catalog/product-kind';

export const RECURRENCES = [1, 2, 3, 6, 12] as const;
/** Months of a billing period. */
export type Recurrence = (typeof RECURRENCES)[number];

export const POLICIES = ['advance', 'arrears', 'fixed-day'] as const;
/** When a period is billed: as it begins, when it is over, or on a day of the month. */
export type Policy = (typeof POLICIES)[number];

export const ANCHORS = ['start', 'calendar'] as const;
/** Where periods begin: on the contract's own day, or with the calendar (months, quarters, halves, years). */
export type Anchor = (typeof ANCHORS)[number];

/** The terms of a contract that decide its periods. `endsOn` is the last day in force. */
export interface BillingTerms {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly recurrenceMonths: Recurrence;
  readonly policy: Policy;
  readonly fixedDay: number | null;
  readonly anchor: Anchor;
}

/** A line's own terms. `billedTo` is the first day not billed yet. */
export interface LineTerms {
  readonly kind: ProductKind;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly billedTo: CivilDate | null;
}

/** A stretch of days that is due: the part `active` of the full period `full`, to be billed or given back. */
export interface DuePeriod {
  readonly kind: ChargeKind;
  readonly full: Period;
  readonly active: Period;
  readonly dueOn: CivilDate;
}

/** The billing period that a day falls into. Counted from the anchor each time, so that a 31st never drifts. */
export function periodAt(terms: BillingTerms, day: CivilDate): Period {
  const anchor = terms.anchor === 'calendar' ? `${terms.startsOn.slice(0, 4)}-01-01` : terms.startsOn;
  const step = terms.recurrenceMonths;
  let index = Math.floor(monthsBetween(anchor, day) / step);
  if (addMonths(anchor, index * step) > day) index -= 1;
  return { from: addMonths(anchor, index * step), to: addMonths(anchor, (index + 1) * step) };
}

/** The days a line is in force: from the later start to the earlier end; an open end is null. */
export function inForce(terms: BillingTerms, line: LineTerms): { from: CivilDate; to: CivilDate | null } {
  const ends = [terms.endsOn, line.endsOn].filter((end) => end !== null).sort();
  const last = ends[0];
  return { from: latest(terms.startsOn, line.startsOn), to: last === undefined ? null : addDays(last, 1) };
}

/**
 * All that is due for a line up to a day (included), in order. What was billed beyond the line's end comes back as
 * `refund`; a one-off is due once, on its first day.
 */
export function duePeriods(terms: BillingTerms, line: LineTerms, upTo: CivilDate): DuePeriod[] {
  if (isOneOff(line.kind)) return dueOnce(terms, line, upTo);
  const force = inForce(terms, line);
  if (line.billedTo !== null && force.to !== null && line.billedTo > force.to) {
    return refunds(terms, { from: latest(force.to, force.from), to: line.billedTo });
  }
  const due: DuePeriod[] = [];
  for (let next = nextPeriod(terms, line, line.billedTo); next && next.dueOn <= upTo;) {
    due.push(next);
    next = nextPeriod(terms, line, next.active.to);
  }
  return due;
}

/** First day on which something is due for a line, or null when nothing ever will be. */
export function nextDueOn(terms: BillingTerms, line: LineTerms): CivilDate | null {
  const force = inForce(terms, line);
  if (isOneOff(line.kind)) {
    return line.billedTo !== null || (force.to !== null && force.to <= force.from) ? null : force.from;
  }
  if (line.billedTo !== null && force.to !== null && line.billedTo > force.to) return force.to;
  return nextPeriod(terms, line, line.billedTo)?.dueOn ?? null;
}

function dueOnce(terms: BillingTerms, line: LineTerms, upTo: CivilDate): DuePeriod[] {
  const dueOn = nextDueOn(terms, line);
  if (dueOn === null || dueOn > upTo) return [];
  const day = { from: dueOn, to: addDays(dueOn, 1) };
  return [{ kind: 'one-off', full: day, active: day, dueOn }];
}

/** The next stretch to bill from a day on: never across a period's border. */
function nextPeriod(terms: BillingTerms, line: LineTerms, billedTo: CivilDate | null): DuePeriod | null {
  const force = inForce(terms, line);
  const from = billedTo === null ? force.from : latest(billedTo, force.from);
  if (force.to !== null && from >= force.to) return null;
  const full = periodAt(terms, from);
  const active = intersect(full, { from, to: force.to });
  return active && { kind: 'recurring', full, active, dueOn: dueOn(terms, active) };
}

function dueOn(terms: BillingTerms, active: Period): CivilDate {
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

/** What was billed of `span` comes back period by period, so that each part is weighed against its own full period. */
function refunds(terms: BillingTerms, span: Period): DuePeriod[] {
  const parts: DuePeriod[] = [];
  for (let from = span.from; from < span.to;) {
    const full = periodAt(terms, from);
    const active = intersect(full, { from, to: span.to });
    if (!active) break;
    parts.push({ kind: 'refund', full, active, dueOn: span.from });
    from = active.to;
  }
  return parts;
}

/** First day on which something is due for a contract, or null when nothing ever will be. */
export function nextBillingOn(terms: BillingTerms, lines: readonly LineTerms[]): CivilDate | null {
  const days = lines.map((line) => nextDueOn(terms, line)).filter((day) => day !== null);
  return days.sort()[0] ?? null;
}
