/** A day without time or zone, `YYYY-MM-DD`. Days compare as strings. */
export type CivilDate = string;

/** Half-open: `from` is in, `to` is not, so adjoining periods never overlap. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01; civil days have no zone, so UTC arithmetic is exact and no DST night can bend it. */
function dayNumber(day: CivilDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

function fromDayNumber(number: number): CivilDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** True for a real day of the Gregorian calendar written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDayNumber(dayNumber(text)) === text;
}

/** The last day of a month, 28 to 31. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day from its parts; `day` past the end of the month gives the month's last day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const last = Math.min(day, daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

export function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: CivilDate): number {
  return Number(day.slice(5, 7));
}

export function dayOfMonth(day: CivilDate): number {
  return Number(day.slice(8, 10));
}

export function addDays(day: CivilDate, count: number): CivilDate {
  return fromDayNumber(dayNumber(day) + count);
}

/**
 * `count` months from an anchor, the anchor's day kept where the month has it: 31 Jan + 1 = 28/29 Feb, + 2 = 31 Mar.
 * Always count from the anchor; stepping month by month would drift to the 28th for ever.
 */
export function addMonths(anchor: CivilDate, count: number): CivilDate {
  const months = yearOf(anchor) * 12 + monthOf(anchor) - 1 + count;
  return civilDate(Math.floor(months / 12), (months % 12) + 1, dayOfMonth(anchor));
}

/** Whole days from `from` to `to`, negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Length of a period in days. */
export function days(period: Period): number {
  return daysBetween(period.from, period.to);
}

/** Calendar months from the month of `from` to the month of `to`, days ignored. */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
}

/** The days two periods share, or null. An open end is written as a null `to`. */
export function intersect(a: Period, b: { from: CivilDate; to: CivilDate | null }): Period | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = b.to !== null && b.to < a.to ? b.to : a.to;
  return from < to ? { from, to } : null;
}

export function startOfMonth(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01`;
}

export function endOfMonth(day: CivilDate): CivilDate {
  return civilDate(yearOf(day), monthOf(day), 31);
}

export function earliest(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

export function latest(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
