import type { CivilDate } from '@ponte/shared/calendar';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { promotionsOn, type LinePromotion } from '../line-promotion';

const ONE_PERCENT = decimal('0.01');

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
