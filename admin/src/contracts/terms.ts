import type { components } from '@ponte/shared/generated/api-types';

type Contract = components['schemas']['ContractDto'];

/** Choices of an input: ids as the API has them, names as translation keys. */
function choicesOf<Id extends string | number>(kind: string, ids: readonly Id[]) {
  return ids.map((id) => ({ id, name: `resources.contracts.${kind}.${id}` }));
}

export const STATUSES = ['draft', 'active', 'suspended', 'closed'] as const satisfies Contract['status'][];

export const recurrenceChoices = choicesOf<Contract['recurrenceMonths']>('recurrence', [1, 2, 3, 6, 12]);
export const policyChoices = choicesOf<Contract['policy']>('policy', ['advance', 'arrears', 'fixed-day']);
export const anchorChoices = choicesOf<Contract['anchor']>('anchor', ['start', 'calendar']);
