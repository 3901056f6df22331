import type { components } from '@ponte/shared/generated/api-types';

type Contract = components['schemas']['ContractDto'];

/** In the order the office cares about them. */
export const STATUSES = [
  ...(['active', 'draft', 'proposal', 'accepted', 'trial', 'suspended', 'paused', 'withdrawn'] as const),
  ...(['free', 'closed', 'refused', 'expired'] as const),
] as const satisfies Contract['status'][];
export const SUSPENSION_CAUSES = ['default', 'request', 'technical'] as const;
export const TRIAL_OUTCOMES = ['activate', 'close'] as const;
export const RECURRENCES = [1, 2, 3, 6, 12] as const satisfies Contract['recurrenceMonths'][];
export const POLICIES = ['advance', 'arrears', 'fixed-day'] as const satisfies Contract['policy'][];
export const ANCHORS = ['start', 'calendar'] as const satisfies Contract['anchor'][];

/** Choices of an input: ids as the API has them, names as translation keys of contracts. */
export function choicesOf<Id extends string | number>(field: string, ids: readonly Id[]) {
  return ids.map((id) => ({ id, name: `resources.contracts.${field}.${id}` }));
}
