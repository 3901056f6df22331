import { addDays, latest, type CivilDate } from '@ponte/shared/calendar';
import type { Anchor } from './billing-terms';

export const TRIAL_OUTCOMES = ['activate', 'close'] as const;
/** What becomes of a trial when its days are over: a contract that is billed, or none. */
export type TrialOutcome = (typeof TRIAL_OUTCOMES)[number];

/** The last day of a trial of so many days that begins on a day. */
export function trialEnd(startsOn: CivilDate, days: number): CivilDate {
  return addDays(startsOn, days - 1);
}

interface Stretch {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

/**
 * Where a line begins that is to be billed from a day on: the days before (a trial, or free ones) are not owed. Of a line that
 * ended before nothing is left.
 */
export function firstBilledDay({ startsOn, endsOn }: Stretch, from: CivilDate): CivilDate {
  return endsOn !== null && endsOn < from ? addDays(endsOn, 1) : latest(startsOn, from);
}

/** Periods are counted from the first day that is billed, unless another was agreed on. */
export function anchorFrom(
  { anchor, anchorOn, startsOn }: { anchor: Anchor; anchorOn: CivilDate | null; startsOn: CivilDate },
  from: CivilDate,
): CivilDate | null {
  return anchor === 'start' && anchorOn === null && from > startsOn ? from : anchorOn;
}
