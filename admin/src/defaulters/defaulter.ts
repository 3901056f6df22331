import type { components } from '@ponte/shared/generated/api-types';

export type Defaulter = components['schemas']['DefaulterDto'];
export type DefaulterSummary = components['schemas']['DefaulterSummaryDto'];
export type Exclusion = components['schemas']['ExclusionDto'];
export type Stage = Defaulter['stage'];

export const STAGES = [
  'to-cut',
  'waiting',
  'warned',
  'to-warn',
  'late',
  'spared',
  'cut-off',
] as const satisfies Stage[];
