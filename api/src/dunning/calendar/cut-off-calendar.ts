import { addDays, isoWeekday, type CivilDate } from '@ponte/shared/calendar';
import { holidayOn, type Holiday } from '@ponte/shared/holidays';

/** Days without cut-offs under a name: `MM-DD` for every year (may go over New Year's Eve), `YYYY-MM-DD` for one. Both ends are in. */
export interface ExcludedRange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** When nobody is cut off, since nobody could help or pay. Times are those of Italy. */
export interface CutOffCalendar {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[];
  readonly holidays: boolean;
  /** Also the day before any other excluded day. */
  readonly eves: boolean;
  /** Feast of the town's patron saint, `MM-DD`. */
  readonly patronDay: string | null;
  readonly ranges: readonly ExcludedRange[];
  /** First minute, `HH:MM`, and the first that is too late. */
  readonly opensAt: string;
  readonly closesAt: string;
}

/** Why a day is excluded. */
export type Exclusion =
  | { readonly why: 'weekday'; readonly weekday: number }
  | { readonly why: 'holiday'; readonly holiday: Holiday }
  | { readonly why: 'patron' }
  | { readonly why: 'range'; readonly name: string }
  | { readonly why: 'eve' };

/** How far ahead a day for cut-offs is looked for; a calendar that leaves none in a year leaves none at all. */
const A_YEAR = 366;

/** Why nobody is cut off on a day; null when people may be. */
export function exclusionOn(day: CivilDate, calendar: CutOffCalendar): Exclusion | null {
  const own = ownExclusion(day, calendar);
  if (own) return own;
  return calendar.eves && ownExclusion(addDays(day, 1), calendar) ? { why: 'eve' } : null;
}

/** Whether a time of day is one for cut-offs, whatever the day. */
export function isOpenAt(time: string, { opensAt, closesAt }: CutOffCalendar): boolean {
  return time >= opensAt && time < closesAt;
}

/** The first day for cut-offs from a day on (itself included); null when a whole year has none. */
export function nextOpenDay(from: CivilDate, calendar: CutOffCalendar): CivilDate | null {
  for (let ahead = 0; ahead <= A_YEAR; ahead += 1) {
    const day = addDays(from, ahead);
    if (exclusionOn(day, calendar) === null) return day;
  }
  return null;
}

/** The first day on which somebody can still be cut off, seen from an instant: today only until it closes. */
export function nextCutOffDay(
  from: CivilDate,
  now: { readonly today: CivilDate; readonly time: string },
  calendar: CutOffCalendar,
): CivilDate | null {
  const earliest = now.time < calendar.closesAt ? now.today : addDays(now.today, 1);
  return nextOpenDay(from > earliest ? from : earliest, calendar);
}

function ownExclusion(day: CivilDate, calendar: CutOffCalendar): Exclusion | null {
  const weekday = isoWeekday(day);
  if (calendar.weekdays.includes(weekday)) return { why: 'weekday', weekday };
  const holiday = calendar.holidays ? holidayOn(day) : null;
  if (holiday) return { why: 'holiday', holiday };
  if (calendar.patronDay === day.slice(5)) return { why: 'patron' };
  const range = calendar.ranges.find((candidate) => isWithin(day, candidate));
  return range ? { why: 'range', name: range.name } : null;
}

function isWithin(day: CivilDate, { from, to }: ExcludedRange): boolean {
  if (from.length > 5) return day >= from && day <= to;
  const monthDay = day.slice(5);
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}
