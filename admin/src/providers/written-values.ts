import { formatsFor } from '../fields/formats';

type Values = Readonly<Record<string, unknown>>;

/** What amounts of money (EUR) are called in problems: a number of a document may look like one. */
const AMOUNTS: ReadonlySet<string> = new Set([
  ...['amount', 'asked', 'credit', 'debit', 'left', 'needed', 'total'],
]);

/** The values of a problem as they stand in a sentence: days and amounts as the office writes them. */
export function writtenValues(values: Values, locale: string): Values {
  const { day, money } = formatsFor(locale);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [name, day(value)];
      return [name, AMOUNTS.has(name) && /^-?\d+\.\d{2}$/.test(value) ? money(value) : value];
    }),
  );
}
