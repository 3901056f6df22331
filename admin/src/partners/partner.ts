import type { components } from '@ponte/shared/generated/api-types';

export type PartnerRow = components['schemas']['PartnerDto'];
export type Partner = components['schemas']['PartnerDetailDto'];
export type Address = components['schemas']['AddressDto'];
export type Contact = components['schemas']['ContactDto'];

export const PARTNER_KINDS: readonly Partner['kind'][] = ['person', 'company', 'public-body'];
export const ADDRESS_KINDS: readonly Address['kind'][] = ['legal', 'billing', 'shipping', 'site'];
export const LANGUAGES: readonly Partner['language'][] = ['it', 'en'];
