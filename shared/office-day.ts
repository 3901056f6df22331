import { addDays, type CivilDate } from './calendar';

const OFFICE_ZONE = 'Europe/Rome';

/** Years first, as civil dates and ISO instants are written. */
const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: OFFICE_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What the office's clock shows, `2026-07-01 00:00:00`. Half-typed years are short, and are filled up. */
function clock(instant: number): string {
  return format.format(instant).padStart('2026-07-01 00:00:00'.length, '0');
}

/** The instant a day begins on the office's clock, ISO UTC: `2026-07-01` → `2026-06-30T22:00:00.000Z`. */
export function startOfDay(day: CivilDate): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The clocks change at one in the morning UTC, so what they show at midnight UTC tells the offset of that night's start.
  const shown = Date.parse(`${clock(midnight).replace(' ', 'T')}Z`);
  return new Date(midnight - (shown - midnight)).toISOString();
}

/** The instant a day is over: the start of the next. */
export function endOfDay(day: CivilDate): string {
  return startOfDay(addDays(day, 1));
}

/** The day that an instant falls on by the office's calendar. */
export function dayOf(instant: string): CivilDate {
  return clock(Date.parse(instant)).slice(0, 10);
}

/** The last day before an instant: what `endOfDay` was made from. */
export function dayBefore(instant: string): CivilDate {
  return dayOf(new Date(Date.parse(instant) - 1).toISOString());
}
