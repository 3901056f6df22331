import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type Big from 'big.js';
import type { BillingTerms } from './billing-terms';
import { splitLine, stretchesFrom, type LineEnd, type LineRow, type NewLine } from './line-chain';
import { onNextBill, type LineSurgery, type Settlement } from './line-changes';
import { recurs } from './line-kind';

/** The days a contract rests, both included, and the percent of its fee that it pays meanwhile. */
export interface PauseSpan {
  readonly startsOn: CivilDate;
  /** Null while it is open. */
  readonly endsOn: CivilDate | null;
  /** 0 for a pause without fee. */
  readonly feePercent: Big;
}

/** The pause that a day lies in, if any. */
export function pauseOn<T extends PauseSpan>(pauses: readonly T[], day: CivilDate): T | undefined {
  return pauses.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));
}

/**
 * Throws `contract.invalid` where a new pause ends before it begins, lies outside the contract's days, or shares days
 * with another.
 */
export function assertPause(contract: BillingTerms, pauses: readonly PauseSpan[], pause: PauseSpan): void {
  const { startsOn, endsOn } = pause;
  const fail = (field: string, code: string): never => {
    throw new DomainError('contract.invalid', {}, [{ field, code }]);
  };
  if (endsOn !== null && endsOn < startsOn) fail('endsOn', 'contract.ends-before-start');
  const outside = startsOn < contract.startsOn || (contract.endsOn !== null && contract.endsOn < startsOn);
  if (outside) fail('startsOn', 'contract.pause-outside');
  if (pauses.some((other) => shareDays(other, pause))) fail('startsOn', 'contract.pause-overlaps');
}

/** A pause that ended before it began was called off: it has no days. */
function shareDays(a: PauseSpan, b: PauseSpan): boolean {
  if (a.endsOn !== null && a.endsOn < a.startsOn) return false;
  return (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn);
}

/**
 * Rests all that recurs: the lines in force end the day before, the paused stretch follows and, where the pause has an end,
 * the line as it was after it. Lines that begin within the pause wait for its end likewise.
 */
export function pauseLines(
  contract: BillingTerms,
  lines: readonly LineRow[],
  { startsOn, endsOn, feePercent }: PauseSpan,
  settle: Settlement = 'now',
): LineSurgery {
  const ends: LineEnd[] = [];
  const followers: NewLine[] = [];
  for (const line of stretchesFrom(lines.filter(recurs), startsOn)) {
    if (endsOn !== null && line.startsOn > endsOn) continue;
    const goesOn = endsOn !== null && (line.endsOn === null || line.endsOn > endsOn);
    const cut = splitLine(line, startsOn, {
      pausePercent: feePercent,
      ...(goesOn ? { endsOn } : {}),
    });
    const split = settle === 'next-bill' ? onNextBill(cut, contract, line) : cut;
    ends.push(split.end);
    followers.push(split.follower);
    if (goesOn)
      followers.push({
        ...cut.follower,
        startsOn: addDays(endsOn, 1),
        endsOn: line.endsOn,
        pausePercent: null,
      });
  }
  return { ends, followers };
}

/** Ends a pause before its time, or an open one: from `on` the lines that rest by it are paid in full again. */
export function endPause(
  contract: BillingTerms,
  lines: readonly LineRow[],
  pause: Pick<PauseSpan, 'startsOn' | 'endsOn'>,
  on: CivilDate,
  settle: Settlement = 'now',
): LineSurgery {
  const resting = stretchesFrom(lines, on).filter(
    ({ pausePercent, startsOn }) =>
      pausePercent !== null && (pause.endsOn === null || startsOn <= pause.endsOn),
  );
  const parts = resting.map((line) => {
    const cut = splitLine(line, on, { pausePercent: null });
    return settle === 'next-bill' ? onNextBill(cut, contract, line) : cut;
  });
  return { ends: parts.map(({ end }) => end), followers: parts.map(({ follower }) => follower) };
}
