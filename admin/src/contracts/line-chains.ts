import type { CivilDate } from '@ponte/shared/calendar';
import type { components } from '@ponte/shared/generated/api-types';

export type Line = components['schemas']['ContractLineDto'];

/** A line as the office knows it: what it is now, what it was and what it will be. */
export interface LineChain {
  /** In force today; else the next to be, else the last that was. */
  readonly now: Line;
  readonly earlier: readonly Line[];
  readonly later: readonly Line[];
}

/** The lines of a contract, each chain as one; stretches of no days (changed again the same day) are left out. */
export function lineChains(lines: readonly Line[], today: CivilDate): LineChain[] {
  const byOrigin = new Map<number, Line[]>();
  for (const line of lines) {
    const origin = line.originLineId ?? line.id ?? 0;
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), line]);
  }
  return [...byOrigin.values()].flatMap((all) => {
    const chain = [...all].sort((a, b) => startOf(a).localeCompare(startOf(b)) || (a.id ?? 0) - (b.id ?? 0));
    const lasting = chain.filter(hasDays);
    const shown = lasting.length > 0 ? lasting : chain.slice(-1);
    const place = shown.findIndex(({ endsOn }) => endsOn == null || endsOn >= today);
    const index = place === -1 ? shown.length - 1 : place;
    const now = shown[index];
    return now ? [{ now, earlier: shown.slice(0, index), later: shown.slice(index + 1) }] : [];
  });
}

function startOf({ startsOn }: Line): CivilDate {
  return startsOn ?? '';
}

function hasDays({ startsOn, endsOn }: Line): boolean {
  return endsOn == null || startsOn === undefined || startsOn <= endsOn;
}

/** Another line continues this one: it says what was agreed before, and stays. */
export function isFollowed(
  { id }: Partial<Line>,
  lines: readonly (Partial<Line> | null)[] | null | undefined,
): boolean {
  return id !== undefined && (lines ?? []).some((line) => line?.followsLineId === id);
}
