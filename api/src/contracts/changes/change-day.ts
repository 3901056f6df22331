import { latest, type CivilDate } from '@ponte/shared/calendar';
import type { BillingTerms } from '../billing-terms';
import { periodAt } from '../schedule';

export const CHANGE_DAYS = ['today', 'next-period', 'date'] as const;
/** From when a change holds. */
export type ChangeDay = (typeof CHANGE_DAYS)[number];

/** The day a change takes effect; with `date` the day that is said. Never before the contract begins. */
export function changeDay(terms: BillingTerms, when: ChangeDay, today: CivilDate, on: CivilDate): CivilDate {
  const day = when === 'date' ? on : when === 'today' ? today : periodAt(terms, today).to;
  return latest(day, terms.startsOn);
}
