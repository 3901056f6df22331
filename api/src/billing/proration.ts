import type { CivilDate, Period } from '@ponte/shared/calendar';
import { daysIn, daysUpTo, type DayCount } from '@ponte/shared/day-count';
import { decimal, roundCents, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/**
 * The part of a full period's price owed for some of its days, in whole cents. It is the price owed up to the part's end less
 * the price owed up to its beginning, each rounded: so the parts of a period, however it is cut, add up to the whole.
 */
export function prorate(price: Big, full: Period, active: Period, dayCount: DayCount): Big {
  const upToEnd = owedUpTo(price, full, active.to, dayCount);
  return active.from === full.from ? upToEnd : upToEnd.minus(owedUpTo(price, full, active.from, dayCount));
}

/** Price of a unit for the days of a part, to eight decimals: what a document prints as unit price. */
export function unitPriceFor(price: Big, full: Period, active: Period, dayCount: DayCount): Big {
  if (active.from === full.from && active.to === full.to) return price;
  const count = daysUpTo(full, active.to, dayCount) - daysUpTo(full, active.from, dayCount);
  return price
    .times(decimal(count))
    .div(decimal(daysIn(full, dayCount)))
    .round(8);
}

function owedUpTo(price: Big, full: Period, day: CivilDate, dayCount: DayCount): Big {
  if (day === full.to) return roundCents(price);
  const count = daysUpTo(full, day, dayCount);
  return count === 0 ? ZERO : roundCents(price.times(decimal(count)).div(decimal(daysIn(full, dayCount))));
}
