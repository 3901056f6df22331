import type { components } from '@ponte/shared/generated/api-types';

type Contract = components['schemas']['ContractDto'];

/** In the order the office cares about them. */
export const STATUSES = [
  ...(['active', 'draft', 'proposal', 'accepted', 'trial', 'suspended', 'paused', 'withdrawn'] as const),
  ...(['free', 'closed', 'refused', 'expired'] as const),
] as const satisfies Contract['status'][];
export const SUSPENSION_CAUSES = ['default', 'request', 'technical'] as const;
export const RENEWALS = ['none', 'tacit'] as const satisfies Contract['renewal'][];
export const EARLY_FEES = ['none', 'fixed', 'discounts', 'fees'] as const satisfies Contract['earlyFee'][];
export const SIGNED_CHANNELS = ['distance', 'premises'] as const;
/** Days before an end on which to tell, as they are offered. */
export const REMINDERS = [120, 90, 60, 45, 30, 15, 7, 3].map((days) => ({ id: days, name: String(days) }));
export const TRIAL_OUTCOMES = ['activate', 'close'] as const;
export const RECURRENCES = [1, 2, 3, 6, 12] as const satisfies Contract['recurrenceMonths'][];
export const POLICIES = ['advance', 'arrears', 'fixed-day'] as const satisfies Contract['policy'][];
export const ANCHORS = ['start', 'calendar'] as const satisfies Contract['anchor'][];

export const DAY_COUNTS = ['actual', 'thirty'] as const;
export const PROVISIONS = ['rented', 'sold', 'loan'] as const;

/** Choices of an input: ids as the API has them, names as translation keys of contracts. */
export function choicesOf<Id extends string | number>(field: string, ids: readonly Id[]) {
  return ids.map((id) => ({ id, name: `resources.contracts.${field}.${id}` }));
}
