/** What a NAS can do to a session that is up. */
export const COA_MODES = ['disconnect', 'coa_then_disconnect', 'none'] as const;
export type CoaMode = (typeof COA_MODES)[number];

/** Whose make it is. */
export const NAS_TYPES = ['mikrotik', 'cisco', 'juniper', 'huawei', 'accel-ppp', 'other'] as const;
export type NasType = (typeof NAS_TYPES)[number];
