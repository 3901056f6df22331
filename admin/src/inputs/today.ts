import type { CivilDate } from '@ponte/shared/calendar';
import { dayOf } from '@ponte/shared/office-day';

/** Today on the office's calendar, wherever the browser is: what forms propose. The API has the last word. */
export function today(): CivilDate {
  return dayOf(new Date().toISOString());
}
