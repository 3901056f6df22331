import {
  civilDate,
  dayOfMonth,
  daysBetween,
  monthOf,
  monthsBetween,
  yearOf,
  type CivilDate,
  type Period,
} from './calendar';

export const DAY_COUNTS = ['actual', 'thirty'] as const;
/** How a part of a period is measured: by the days there are, or by months of thirty days. */
export type DayCount = (typeof DAY_COUNTS)[number];

/** Days in a period of whole months: those of the calendar, or thirty a month. */
export function daysIn(full: Period, dayCount: DayCount): number {
  return dayCount === 'actual' ? daysBetween(full.from, full.to) : monthsBetween(full.from, full.to) * 30;
}

/**
 * Days of the period that lie before a day in it. By months of thirty days (30E/360, months counted from the period's own
 * beginning) a month's 31st day adds nothing and the last day of a shorter month brings it to thirty.
 */
export function daysUpTo(full: Period, day: CivilDate, dayCount: DayCount): number {
  if (dayCount === 'actual') return daysBetween(full.from, day);
  if (day >= full.to) return daysIn(full, dayCount);
  let months = monthsBetween(full.from, day);
  if (monthBorder(full, months) > day) months -= 1;
  return months * 30 + Math.min(daysBetween(monthBorder(full, months), day), 29);
}

/** A period from the 28th of February to the 31st of May has its inner borders on the month's last days. */
function monthBorder({ from, to }: Period, months: number): CivilDate {
  if (months === 0) return from;
  const month = yearOf(from) * 12 + monthOf(from) - 1 + months;
  const day = Math.max(dayOfMonth(from), dayOfMonth(to));
  return civilDate(Math.floor(month / 12), (month % 12) + 1, day);
}
