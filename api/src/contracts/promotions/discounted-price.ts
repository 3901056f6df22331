import type { CivilDate } from '@ponte/shared/calendar';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { LinePromotion } from '../line-promotion';

const ONE_PERCENT = decimal('0.01');

/** The promotions that apply on a day, in the order in which they do: of exclusive ones the first alone. */
export function promotionsOn(promotions: readonly LinePromotion[], day: CivilDate): readonly LinePromotion[] {
  const running = promotions
    .filter(({ from, to }) => from <= day && (to === null || day < to))
    .sort((a, b) => a.priority - b.priority || a.id - b.id);
  const alone = running.find(({ exclusive }) => exclusive);
  return alone ? [alone] : running;
}

/** What of a line makes its price. */
export interface PricedLine {
  /** EUR without VAT a month for one unit. */
  readonly unitPrice: Big;
  readonly discountPercent: Big;
  /** Percent of the price paid while the contract is paused; null while it is not. */
  readonly pausePercent: Big | null;
}

/**
 * EUR without VAT a month for one unit on a day: the price less the line's own discount, then that of a pause, then less each
 * promotion in turn, never below nothing. Not rounded.
 */
export function discountedPrice(
  { unitPrice, discountPercent, pausePercent }: PricedLine,
  promotions: readonly LinePromotion[],
  day: CivilDate,
): Big {
  const own = lessThan(unitPrice, percentOf(unitPrice, discountPercent));
  return promotionsOn(promotions, day).reduce(
    (price, { kind, value }) => lessThan(price, kind === 'percent' ? percentOf(price, value) : value),
    pausePercent === null ? own : percentOf(own, pausePercent),
  );
}

function percentOf(price: Big, percent: Big): Big {
  return price.times(percent).times(ONE_PERCENT);
}

function lessThan(price: Big, discount: Big): Big {
  return discount.gte(price) ? ZERO : price.minus(discount);
}
