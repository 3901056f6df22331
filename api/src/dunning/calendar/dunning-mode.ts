export const DUNNING_MODES = ['off', 'manual', 'automatic'] as const;
/** Nobody is warned or cut off; warnings leave by themselves and cut-offs are approved by hand; all by itself. */
export type DunningMode = (typeof DUNNING_MODES)[number];
