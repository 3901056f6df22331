import { addDays, daysBetween, type CivilDate } from '@ponte/shared/calendar';

/** How long something is overdue, in days; `not-due` up to and with its due day. */
export const AGE_BUCKETS = ['not-due', '1-30', '31-60', '61-90', 'over-90'] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

/** Days of lateness of a bucket, both included; null where it has no end. */
const DAYS: Readonly<Record<AgeBucket, { readonly first: number | null; readonly last: number | null }>> = {
  'not-due': { first: null, last: 0 },
  '1-30': { first: 1, last: 30 },
  '31-60': { first: 31, last: 60 },
  '61-90': { first: 61, last: 90 },
  'over-90': { first: 91, last: null },
};

/** Days from the due day to today; negative while it is not due. */
export function daysLate(dueOn: CivilDate, today: CivilDate): number {
  return daysBetween(dueOn, today);
}

/** The bucket that something due on this day is in today. */
export function bucketOf(dueOn: CivilDate, today: CivilDate): AgeBucket {
  const days = daysLate(dueOn, today);
  return AGE_BUCKETS.find((bucket) => days <= (DAYS[bucket].last ?? Number.POSITIVE_INFINITY)) ?? 'over-90';
}

/** The due days of a bucket today, both included; null where it has no end. */
export function dueDays(
  bucket: AgeBucket,
  today: CivilDate,
): { from: CivilDate | null; to: CivilDate | null } {
  const { first, last } = DAYS[bucket];
  return {
    from: last === null ? null : addDays(today, -last),
    to: first === null ? null : addDays(today, -first),
  };
}
