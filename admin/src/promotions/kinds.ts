import type { components } from '@ponte/shared/generated/api-types';

type Promotion = components['schemas']['PromotionDto'];

export const PROMOTION_KINDS = ['percent', 'amount'] as const satisfies Promotion['kind'][];
export const PROMOTION_SCOPES = ['line', 'contract'] as const satisfies Promotion['scope'][];
