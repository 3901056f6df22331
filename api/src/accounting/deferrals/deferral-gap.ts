import { sum } from '@ponte/shared/money';
import type Big from 'big.js';
import type { DeferredCharge } from './deferral';

/** What was posted of a day's end. EUR. */
export interface PostedDeferral {
  readonly sales: Big;
  readonly purchases: Big;
}

/** What is amiss with what a day's end defers: nothing posted of it, or other amounts than the documents have by now. */
export type DeferralGap = 'missing' | 'changed';

/** Whether a day's end is deferred as its documents have it; `posted` is null where nothing is posted, or all undone. */
export function deferralGap(
  charges: readonly DeferredCharge[],
  posted: PostedDeferral | null,
): DeferralGap | null {
  if (!posted) return charges.length > 0 ? 'missing' : null;
  const kept = (['sale', 'purchase'] as const).every((kind) => {
    const due = sum(charges.filter((charge) => charge.kind === kind).map(({ deferred }) => deferred));
    return due.eq(kind === 'sale' ? posted.sales : posted.purchases);
  });
  return kept ? null : 'changed';
}
