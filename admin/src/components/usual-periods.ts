import {
  addDays,
  addMonths,
  civilDate,
  endOfMonth,
  startOfMonth,
  yearOf,
  type CivilDate,
} from '@ponte/shared/calendar';

/** Days of a report, both included; a missing end is open. */
export interface Span {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

export interface UsualPeriod {
  readonly name: 'month' | 'last_month' | 'year' | 'last_year' | 'all';
  readonly span: Span;
}

/** The periods that books are mostly looked at by, as of a day. */
export function usualPeriods(today: CivilDate): UsualPeriod[] {
  const month = startOfMonth(today);
  const year = yearOf(today);
  return [
    { name: 'month', span: { from: month, to: endOfMonth(today) } },
    { name: 'last_month', span: { from: addMonths(month, -1), to: addDays(month, -1) } },
    { name: 'year', span: wholeYear(year) },
    { name: 'last_year', span: wholeYear(year - 1) },
    { name: 'all', span: {} },
  ];
}

function wholeYear(year: number): Span {
  return { from: civilDate(year, 1, 1), to: civilDate(year, 12, 31) };
}
