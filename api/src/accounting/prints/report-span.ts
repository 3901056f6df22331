import { addMonths, endOfMonth, type CivilDate } from '@ponte/shared/calendar';

/**
 * Whether nothing can move any more in what a report counts: its last day, and with it all days before, is in a locked month. One
 * without a last day goes on for ever.
 */
export function isFinal(lastDay: CivilDate | undefined, lockedTo: CivilDate | null): boolean {
  return lastDay !== undefined && lockedTo !== null && lastDay <= lockedTo;
}

/**
 * The last day on which something may still be registered that counts by the day given: bills of a month that come by the 15th of
 * the next count in their own (art. 1 DPR 100/98).
 */
export function lastDayOfCompetence(day: CivilDate | undefined): CivilDate | undefined {
  return day === undefined ? undefined : endOfMonth(addMonths(day, 1));
}
