import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import type { PromotionKind } from '../catalog/promotion';

/** A promotion as it applies to one chain of lines. */
export interface LinePromotion {
  readonly id: number;
  readonly name: string;
  /** First day it applies; never before what was billed when it was given. */
  readonly from: CivilDate;
  /** First day it does not apply any more; null without end. */
  readonly to: CivilDate | null;
  readonly kind: PromotionKind;
  /** Percent, or EUR without VAT per month and unit. */
  readonly value: Big;
  /** Promotions apply one after the other, the lower number first. */
  readonly priority: number;
  /** Stands alone: of several exclusive ones the lowest number wins, and all others rest. */
  readonly exclusive: boolean;
}

/** The promotions that count on a day, in the order in which they apply: of exclusive ones the first alone. */
export function promotionsOn(promotions: readonly LinePromotion[], day: CivilDate): readonly LinePromotion[] {
  if (promotions.length === 0) return promotions;
  const running = promotions
    .filter(({ from, to }) => from <= day && (to === null || day < to))
    .sort((a, b) => a.priority - b.priority || a.id - b.id);
  const alone = running.find(({ exclusive }) => exclusive);
  return alone ? [alone] : running;
}
