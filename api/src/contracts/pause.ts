import type { CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type Big from 'big.js';

/** The days a contract rests, both included, and the percent of its fee that it pays meanwhile. */
export interface PauseSpan {
  readonly startsOn: CivilDate;
  /** Null while it is open. */
  readonly endsOn: CivilDate | null;
  readonly feePercent: Big;
}

const WHOLE = decimal(100);

/** The pause that a day lies in, if any. */
export function pauseOn<T extends PauseSpan>(pauses: readonly T[], day: CivilDate): T | undefined {
  return pauses.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));
}

/** Percent of the fee paid on a day: all of it outside of pauses. */
export function feePercentOn(pauses: readonly PauseSpan[], day: CivilDate): Big {
  return pauseOn(pauses, day)?.feePercent ?? WHOLE;
}
