import type { CivilDate } from '@ponte/shared/calendar';

/** Years first, as civil dates are written. */
const dayOfOffice = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' });

/** Today on the office's calendar, wherever the browser is: what forms propose. The API has the last word. */
export function today(now = new Date()): CivilDate {
  return dayOfOffice.format(now);
}
