/** A day without time or zone, `YYYY-MM-DD`. Days compare as strings. */
export type CivilDate = string;

/** Half-open: `from` is in, `to` is not, so adjoining periods never overlap. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Two digits, so that a day is put together without padding each time. */
const TWO = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01, where the count begins, to 1970-01-01. */
const EPOCH = 719_468;

/**
 * Days since 1970-01-01, counted in years that begin in March, so that the leap day is the last (proleptic Gregorian
 * calendar). Plain arithmetic: civil days have no zone, and no DST night can bend them.
 */
function dayNumber(day: CivilDate): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH;
}

function fromDayNumber(number: number): CivilDate {
  const count = number + EPOCH;
  const era = Math.floor(count / DAYS_IN_400_YEARS);
  const dayOfEra = count - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function written(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${TWO[month] ?? ''}-${TWO[day] ?? ''}`;
}

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

/** True for a real day of the Gregorian calendar written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  if (!WRITTEN.test(text)) return false;
  const month = monthOf(text);
  const day = dayOfMonth(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(yearOf(text), month);
}

/** The last day of a month, 28 to 31. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A day from its parts; `day` past the end of the month gives the month's last day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return written(year, month, Math.min(day, daysInMonth(year, month)));
}

export function yearOf(day: CivilDate): number {
  return digits(day, 0, 4);
}

/** 1 to 12. */
export function monthOf(day: CivilDate): number {
  return digits(day, 5, 7);
}

export function dayOfMonth(day: CivilDate): number {
  return digits(day, 8, 10);
}

/** The number that some characters spell, without a string of its own for each. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function isoWeekday(day: CivilDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
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
