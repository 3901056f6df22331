import { addDays, type CivilDate } from '@ponte/shared/calendar';

/** Where the office is: instants are shown on its clock, wherever the browser is. */
const OFFICE_ZONE = 'Europe/Rome';

const REGIONS: Readonly<Record<string, string>> = { it: 'it-IT', en: 'en-GB' };

/** Values as people read them, in one language. */
export interface Formats {
  /** `"1234.5"` → `1.234,50 €`. The decimal string goes to Intl as it is, no float in between. */
  readonly money: (amount: string, currency?: string) => string;
  /** A price or quantity with as many decimals as it has, at least `least`. */
  readonly decimal: (value: string, least?: number) => string;
  /** `"22.00"` → `22%`. */
  readonly percent: (value: string) => string;
  readonly count: (value: number) => string;
  /** `2025-03-17` → `17/03/2025`, the same day in every time zone. */
  readonly day: (day: CivilDate) => string;
  /** A half-open period by its first and last day; a single day stands alone. */
  readonly period: (from: CivilDate, to: CivilDate) => string;
  /** `2025-03` → `marzo 2025`, or `mar 25` when short. */
  readonly month: (month: string, style?: 'long' | 'short') => string;
  /** An ISO instant on the office's clock, to the minute. */
  readonly instant: (instant: string) => string;
}

/** `locale` is the admin's language, `it` or `en`; euro and the order of days are Italian in both. */
export function formatsFor(locale: string): Formats {
  const region = REGIONS[locale] ?? locale;
  const number = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(region, { useGrouping: 'always', ...options });
  const dayFormat = new Intl.DateTimeFormat(region, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const instantFormat = new Intl.DateTimeFormat(region, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: OFFICE_ZONE,
  });
  const months = {
    long: new Intl.DateTimeFormat(region, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    short: new Intl.DateTimeFormat(region, { month: 'short', year: '2-digit', timeZone: 'UTC' }),
  };
  const euros = number({ style: 'currency', currency: 'EUR' });
  const counts = number({ maximumFractionDigits: 0 });
  const percents = number({ style: 'unit', unit: 'percent', maximumFractionDigits: 4 });
  const day = (text: CivilDate) => dayFormat.format(midnight(text));

  return {
    money: (amount, currency = 'EUR') =>
      (currency === 'EUR' ? euros : number({ style: 'currency', currency })).format(exact(amount)),
    decimal: (value, least = 0) =>
      number({ minimumFractionDigits: least, maximumFractionDigits: 8 }).format(exact(value)),
    percent: (value) => percents.format(exact(value)),
    count: (value) => counts.format(value),
    day,
    period: (from, to) => {
      const last = addDays(to, -1);
      return last === from ? day(from) : `${day(from)} – ${day(last)}`;
    },
    month: (month, style = 'long') => months[style].format(midnight(`${month}-01`)),
    instant: (instant) => instantFormat.format(new Date(instant)),
  };
}

function midnight(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Intl takes decimal strings at their exact worth; its type wants to be told that this is one. */
function exact(decimal: string): Intl.StringNumericLiteral {
  return decimal as Intl.StringNumericLiteral;
}
