import { daysBetween } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type { components } from '@ponte/shared/generated/api-types';

type Letter = components['schemas']['LetterOfIntentDto'];

/** An expiry nearer than this many days is worth a word. */
const SOON = 30;

/** How much of a letter is used, 0 to 100; only for the length of a bar. */
export function usedPercent({ amount, left }: Pick<Letter, 'amount' | 'left'>): number {
  return 100 - (Number(left) / Number(amount)) * 100;
}

/** What somebody should know of a letter that holds: less than a tenth is left, or it expires within a month. */
export function letterWarning(
  { state, amount, left, endsOn }: Pick<Letter, 'state' | 'amount' | 'left' | 'endsOn'>,
  today: string,
): 'nearly-used' | 'expires-soon' | null {
  if (state !== 'active') return null;
  if (decimal(left).times(decimal(10)).lt(decimal(amount))) return 'nearly-used';
  return daysBetween(today, endsOn) <= SOON ? 'expires-soon' : null;
}
