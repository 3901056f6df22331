/** What the network does with an account: let in, let in to the walled garden, refuse, refuse for good. */
export const ACCESS_STATES = ['active', 'walled', 'blocked', 'closed'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

export const ADMIN_STATUSES = ['enabled', 'disabled'] as const;
export type AdminStatus = (typeof ADMIN_STATUSES)[number];

/** Why an account is in its state. */
export const ACCESS_REASONS = [
  'new',
  'in-force',
  'whitelist',
  'outage',
  'default',
  'suspended',
  'paused',
  'not-started',
  'disabled',
  'no-contract',
  'line-ended',
  'contract-closed',
  'deleted',
] as const;
export type AccessReason = (typeof ACCESS_REASONS)[number];

/** What brought a change of state about. */
export const ACCESS_SOURCES = [
  'dunning',
  'payment',
  'operator',
  'contract',
  'whitelist',
  'outage',
  'import',
  'reconcile',
] as const;
export type AccessSource = (typeof ACCESS_SOURCES)[number];
