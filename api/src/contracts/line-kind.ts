import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { isOneOff, type ProductKind } from '../catalog/product-kind';

export const PROVISIONS = ['sold', 'rented', 'loan'] as const;
/** How the customer comes by an accessory: it buys it, rents it by the month, or has it on loan. */
export type Provision = (typeof PROVISIONS)[number];

/** How a line is billed: `once` (perhaps in parts), `recurring`, or never. */
export type LineBilling = 'once' | 'recurring' | 'never';

interface Billed {
  readonly kind: ProductKind;
  readonly provision: Provision | null;
  readonly pausePercent: Big | null;
}

/** An accessory is rented unless said otherwise; the other kinds know no provision. A pause without fee is never billed. */
export function lineBilling({ kind, provision, pausePercent }: Billed): LineBilling {
  if (isOneOff(kind) || (kind === 'accessory' && provision === 'sold')) return 'once';
  const free = (kind === 'accessory' && provision === 'loan') || pausePercent?.eq(ZERO);
  return free ? 'never' : 'recurring';
}

/** What comes back month after month, paused or not. */
export function recurs({ kind, provision }: Pick<Billed, 'kind' | 'provision'>): boolean {
  return lineBilling({ kind, provision, pausePercent: null }) === 'recurring';
}
