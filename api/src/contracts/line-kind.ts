import { isOneOff, type ProductKind } from '../catalog/product-kind';

export const PROVISIONS = ['sold', 'rented', 'loan'] as const;
/** How the customer comes by an accessory: it buys it, rents it by the month, or has it on loan. */
export type Provision = (typeof PROVISIONS)[number];

/** What a line is in the life of its chain; null for the ordinary run of it. */
export const LINE_ROLES = ['pause'] as const;
export type LineRole = (typeof LINE_ROLES)[number];

/** How a line is billed: `once` (perhaps in parts), `recurring`, or never. */
export type LineBilling = 'once' | 'recurring' | 'never';

/** An accessory is rented unless said otherwise; the other kinds know no provision. */
export function lineBilling(kind: ProductKind, provision: Provision | null): LineBilling {
  if (kind === 'accessory' && provision === 'loan') return 'never';
  if (kind === 'accessory' && provision === 'sold') return 'once';
  return isOneOff(kind) ? 'once' : 'recurring';
}
