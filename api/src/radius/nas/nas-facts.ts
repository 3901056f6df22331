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
