/** What a NAS can do to a session that is up. */
export const COA_MODES = ['disconnect', 'coa_then_disconnect', 'none'] as const;
export type CoaMode = (typeof COA_MODES)[number];

/** Whose make it is. */
export const NAS_TYPES = ['mikrotik', 'cisco', 'juniper', 'huawei', 'accel-ppp', 'other'] as const;
export type NasType = (typeof NAS_TYPES)[number];

/** Where a NAS says on which access point a customer hangs. */
export const ACCESS_POINT_SOURCES = [
  'called_station_id',
  'nas_port_id',
  'circuit_id',
  'remote_id',
  'account',
  'mac',
] as const;

/** What of a session may tell its access point. */
export const MATCH_FIELDS = ['called_station_id', 'nas_port_id', 'circuit_id', 'remote_id', 'mac'] as const;

/** How a NAS stands: `unheard` has never sent anything, `silent` nothing for a quarter of an hour. */
export const NAS_STATES = ['heard', 'silent', 'unheard', 'inactive'] as const;
export type NasStanding = (typeof NAS_STATES)[number];

/** Three reports at the usual interval. */
const SILENT_AFTER_MS = 15 * 60_000;

export function nasStanding(active: boolean, lastSeenAt: Date | null, now: Date): NasStanding {
  if (!active) return 'inactive';
  if (lastSeenAt === null) return 'unheard';
  return now.getTime() - lastSeenAt.getTime() > SILENT_AFTER_MS ? 'silent' : 'heard';
}
