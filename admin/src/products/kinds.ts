import type { components } from '@ponte/shared/generated/api-types';

export type Product = components['schemas']['ProductDto'];

/** How a product is charged: the first two every month, the others once. */
export const PRODUCT_KINDS: readonly Product['kind'][] = ['recurring', 'accessory', 'activation', 'goods'];
