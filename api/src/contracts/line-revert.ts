import { addDays, type CivilDate } from '@ponte/shared/calendar';
import type { LineEnd, LineRow } from './line-chain';

/** What taking a bulk change back does to one contract. */
export interface Revertible {
  /** Followers that go. */
  readonly gone: readonly number[];
  /** The lines they followed, with their old ends. */
  readonly ends: readonly LineEnd[];
  /** Followers that can't go. */
  readonly kept: readonly number[];
  /** First day that is as before. */
  readonly on: CivilDate;
}

/**
 * Which followers of a bulk change can be undone: those of which nothing was billed and that no other change built on, where
 * nothing was given back of the line before because of it.
 */
export function revertible(lines: readonly LineRow[], batchId: string): Revertible {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const followed = new Set(lines.flatMap(({ followsLineId }) => followsLineId ?? []));
  const ends: LineEnd[] = [];
  const gone: LineRow[] = [];
  const kept: number[] = [];
  for (const follower of lines.filter((line) => line.batchId === batchId)) {
    const before = byId.get(follower.followsLineId ?? 0);
    const untouched = follower.billedTo === null && !followed.has(follower.id);
    if (before && untouched && endedFor(before, follower)) {
      gone.push(follower);
      ends.push({ id: before.id, endsOn: follower.endsOn, heldUntil: heldBefore(before, follower) });
    } else kept.push(follower.id);
  }
  const on = gone.map(({ startsOn }) => startsOn).sort()[0] ?? '';
  return { gone: gone.map(({ id }) => id), ends, kept, on };
}

function endedFor(before: LineRow, follower: LineRow): boolean {
  return before.refundedFrom === null && before.endsOn === addDays(follower.startsOn, -1);
}

function heldBefore(before: LineRow, follower: LineRow): CivilDate | null {
  return before.heldUntil === follower.heldUntil ? null : before.heldUntil;
}
