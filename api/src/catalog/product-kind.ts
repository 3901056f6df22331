/** What is sold: a fee that comes back each month, something added to it, a one-off fee, or goods. */
export const PRODUCT_KINDS = ['recurring', 'accessory', 'activation', 'goods'] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** Sold once, as against month after month. */
export function isOneOff(kind: ProductKind): boolean {
  return kind === 'activation' || kind === 'goods';
}
