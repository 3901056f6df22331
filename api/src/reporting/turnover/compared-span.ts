import {
  addDays,
  addMonths,
  dayOfMonth,
  daysBetween,
  endOfMonth,
  monthsBetween,
  startOfMonth,
  type CivilDate,
} from '@ponte/shared/calendar';

/** Days of a report, both included. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export const COMPARISONS = ['last-year', 'previous'] as const;
/** What a span is set against: the same days a year before, or those before it. */
export type Comparison = (typeof COMPARISONS)[number];

/**
 * The days a span is set against. One that begins with a month goes back by whole months to the same day of the month, so that
 * the first ten days of March stand beside the first ten of February; any other goes back by as many days as it has. The end of a
 * month stays the end of one.
 */
export function comparedSpan(span: Days, comparison: Comparison): Days {
  if (comparison === 'last-year') return monthsBack(span, 12);
  if (dayOfMonth(span.from) === 1) return monthsBack(span, monthsTouched(span));
  return { from: addDays(span.from, -1 - daysBetween(span.from, span.to)), to: addDays(span.from, -1) };
}

/** The months that a span touches, `YYYY-MM`, in order. */
export function monthsOf(span: Days): string[] {
  const first = startOfMonth(span.from);
  return Array.from({ length: monthsTouched(span) }, (_, index) => addMonths(first, index).slice(0, 7));
}

/** The month of `span` that a month of the compared one stands beside; what falls beyond the last stands there. */
export function besideMonth(month: string, compared: Days, span: Days): string {
  const months = monthsOf(span);
  const index = monthsBetween(startOfMonth(compared.from), `${month}-01`);
  return months[Math.min(index, months.length - 1)] ?? month;
}

function monthsTouched({ from, to }: Days): number {
  return monthsBetween(startOfMonth(from), startOfMonth(to)) + 1;
}

function monthsBack({ from, to }: Days, count: number): Days {
  const end = addMonths(to, -count);
  return { from: addMonths(from, -count), to: to === endOfMonth(to) ? endOfMonth(end) : end };
}
