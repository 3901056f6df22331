import type { Recurrence } from '../contracts/billing-terms';
import type { DuePeriod } from '../contracts/schedule';

type Language = 'it' | 'en';

/** What a unit is called by the months of its period. FatturaPA has ten characters for it (2.2.1.6 UnitaMisura). */
const PERIODS: Readonly<Record<Language, Readonly<Record<Recurrence, string>>>> = {
  it: { 1: 'mese', 2: 'bimestre', 3: 'trimestre', 6: 'semestre', 12: 'anno' },
  en: { 1: 'month', 2: '2 months', 3: 'quarter', 6: 'half-year', 12: 'year' },
};
const PART: Readonly<Record<Language, string>> = { it: 'periodo', en: 'period' };

const MONTHLY = /^mes[ei]$/i;

/**
 * The unit that a charge counts. The catalog's month is what the price is for; a document's price is that of the whole stretch,
 * so its unit is the period, or a part of one. Other units stand.
 */
export function chargeUnit(
  unit: string | null,
  { kind, full, active }: Pick<DuePeriod, 'kind' | 'full' | 'active'>,
  months: Recurrence,
  language: Language,
): string | null {
  if (unit === null || kind === 'one-off' || !MONTHLY.test(unit)) return unit;
  const whole = active.from === full.from && active.to === full.to;
  return whole ? PERIODS[language][months] : PART[language];
}
