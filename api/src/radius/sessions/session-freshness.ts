export const FRESHNESS = ['online', 'late', 'stale'] as const;
/** How an open session stands: reported in time, overdue (shown grey), or so long silent that it counts as ended. */
export type Freshness = (typeof FRESHNESS)[number];

/** A session is taken for ended after so many missed reports (specs/radius.md §9.1). */
export const MISSED_REPORTS = 3;

/** How a session stands whose last report is `silentS` seconds old, on a line that reports every `intervalS` seconds. */
export function freshness(silentS: number, intervalS: number): Freshness {
  if (silentS <= intervalS) return 'online';
  return silentS <= MISSED_REPORTS * intervalS ? 'late' : 'stale';
}
