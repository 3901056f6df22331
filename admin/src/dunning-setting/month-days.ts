import {
  addDays,
  addMonths,
  daysInMonth,
  isoWeekday,
  monthOf,
  yearOf,
  type CivilDate,
} from '@ponte/shared/calendar';

/** A month's days in weeks that begin on Monday; null where a week reaches into another month. */
export function weeksOf(first: CivilDate): (CivilDate | null)[][] {
  const before = isoWeekday(first) - 1;
  const count = daysInMonth(yearOf(first), monthOf(first));
  const cells = Math.ceil((before + count) / 7) * 7;
  const days = Array.from({ length: cells }, (_, cell) => {
    const day = cell - before;
    return day < 0 || day >= count ? null : addDays(first, day);
  });
  return Array.from({ length: cells / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** The first days of so many months from one on. */
export function monthsFrom(first: CivilDate, count: number): CivilDate[] {
  return Array.from({ length: count }, (_, month) => addMonths(first, month));
}
