import { addDays, type CivilDate } from '@ponte/shared/calendar';

/** The last day a bill covers, from the first one not billed yet. */
export function lastDayBilled(billedTo: CivilDate): CivilDate {
  return addDays(billedTo, -1);
}
