import { addDays, civilDate, yearOf, type CivilDate } from './calendar';

/** Holidays of the Italian Republic: law 260/1949 art. 2 as it stands, 54/1977, DPR 792/1985, law 336/2000; 151/2025 for Saint Francis. */
const FIXED = {
  '01-01': 'new-year',
  '01-06': 'epiphany',
  '04-25': 'liberation',
  '05-01': 'labour',
  '06-02': 'republic',
  '08-15': 'assumption',
  '10-04': 'saint-francis',
  '11-01': 'all-saints',
  '12-08': 'immaculate',
  '12-25': 'christmas',
  '12-26': 'saint-stephen',
} as const;

export type Holiday = (typeof FIXED)[keyof typeof FIXED] | 'easter' | 'easter-monday';

/** First year in which 4 October is a holiday. */
const SAINT_FRANCIS_SINCE = 2026;

/** Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher). */
export function easter(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * late + 114;
  return civilDate(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}

/** The national holiday that a day is, or null. Sundays are not among them, Easter is. */
export function holidayOn(day: CivilDate): Holiday | null {
  const year = yearOf(day);
  const sunday = easter(year);
  if (day === sunday) return 'easter';
  if (day === addDays(sunday, 1)) return 'easter-monday';
  const fixed = (FIXED as Readonly<Record<string, Holiday>>)[day.slice(5)];
  if (fixed === undefined || (fixed === 'saint-francis' && year < SAINT_FRANCIS_SINCE)) return null;
  return fixed;
}
