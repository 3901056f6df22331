import type { components } from '@ponte/shared/generated/api-types';

type Contract = components['schemas']['ContractDto'];

export const STATUSES = ['draft', 'active', 'suspended', 'closed'] as const satisfies Contract['status'][];
export const RECURRENCES = [1, 2, 3, 6, 12] as const satisfies Contract['recurrenceMonths'][];
export const POLICIES = ['advance', 'arrears', 'fixed-day'] as const satisfies Contract['policy'][];
export const ANCHORS = ['start', 'calendar'] as const satisfies Contract['anchor'][];

/** Choices of an input: ids as the API has them, names as translation keys of contracts. */
export function choicesOf<Id extends string | number>(field: string, ids: readonly Id[]) {
  return ids.map((id) => ({ id, name: `resources.contracts.${field}.${id}` }));
}
