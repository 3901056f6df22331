import type { CivilDate } from '@ponte/shared/calendar';

/** How many lines a day has. */
export interface DayCount {
  readonly day: CivilDate;
  readonly count: number;
}

/** The days that a page of lines lies in, first and last, and how many of their lines come before it. */
export interface DayWindow {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly skip: number;
}

/** Where the `limit` lines after the first `offset` are, of days in their order; null where there are none. */
export function dayWindow(days: readonly DayCount[], offset: number, limit: number): DayWindow | null {
  let before = 0;
  let from: Omit<DayWindow, 'to'> | null = null;
  let to: CivilDate | null = null;
  for (const { day, count } of days) {
    if (before >= offset + limit) break;
    if (before + count > offset) {
      from ??= { from: day, skip: offset - before };
      to = day;
    }
    before += count;
  }
  return from && to !== null ? { ...from, to } : null;
}
