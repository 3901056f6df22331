import type { components } from '@ponte/shared/generated/api-types';

export type Account = components['schemas']['RadiusAccountDto'];
export type AccountDetail = components['schemas']['RadiusAccountDetailDto'];

export const ACCESS_STATES = ['active', 'walled', 'blocked', 'closed'] as const;

/** Where the texts are. */
export const TEXTS = 'resources.radius-accounts';
