import { days, daysBetween, type Period } from '@ponte/shared/calendar';
import { decimal, roundCents, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/**
 * The part of a full period's price owed for some of its days, in whole cents. It is the price owed up to the part's end less
 * the price owed up to its beginning, each rounded: so the parts of a period, however it is cut, add up to the whole.
 */
export function prorate(price: Big, full: Period, active: Period): Big {
  return owedUpTo(price, full, daysBetween(full.from, active.to)).minus(
    owedUpTo(price, full, daysBetween(full.from, active.from)),
  );
}

/** Price of a unit for the days of a part, to eight decimals: what a document prints as unit price. */
export function unitPriceFor(price: Big, full: Period, active: Period): Big {
  const count = days(active);
  const all = days(full);
  return count === all ? price : price.times(decimal(count)).div(decimal(all)).round(8);
}

function owedUpTo(price: Big, full: Period, count: number): Big {
  const all = days(full);
  if (count === 0) return ZERO;
  return roundCents(count === all ? price : price.times(decimal(count)).div(decimal(all)));
}
