import { daysUpTo } from '@ponte/shared/day-count';
import { decimal, equalPart, roundCents } from '@ponte/shared/money';
import type Big from 'big.js';
import { discountedPrice, type Discount } from './discount-chain';
import type { Explanation } from './explanation';

/** An amount worked out from the facts of a line. */
export interface WorkedOut {
  readonly amount: Big;
  /** What is owed up to the end and up to the beginning of a part, when the part is their difference and not a plain share. */
  readonly difference: { readonly upToEnd: Big; readonly upToStart: Big } | null;
}

/**
 * Recurring fees are owed day by day of their full period, rounded at each end of the part, so that the parts of a period
 * add up to the whole whatever the cuts. `periodFrom` is the first day billed.
 */
export function workedOut(facts: Explanation, periodFrom: string | null): WorkedOut {
  const { kind, months, fullFrom, fullTo } = facts;
  const price = decimal(facts.price);
  if (kind === 'credit') return { amount: price, difference: null };
  if (months === 0 || fullFrom === null || fullTo === null || periodFrom === null) {
    return { amount: soldOnce(facts, price), difference: null };
  }
  const unit = discountedPrice(price.times(decimal(months)), months, discountsOf(facts));
  const whole = unit.times(decimal(facts.quantity));
  const owed = (days: number): Big => roundCents(whole.times(decimal(days)).div(decimal(facts.daysInPeriod)));
  const start = daysUpTo({ from: fullFrom, to: fullTo }, periodFrom, facts.dayCount ?? 'actual');
  const upToStart = owed(start);
  const upToEnd = owed(start + facts.days);
  const part = upToEnd.minus(upToStart);
  return {
    amount: kind === 'refund' ? part.neg() : part,
    difference: part.eq(owed(facts.days)) ? null : { upToEnd, upToStart },
  };
}

function soldOnce(facts: Explanation, price: Big): Big {
  const whole = roundCents(discountedPrice(price, 1, discountsOf(facts)).times(decimal(facts.quantity)));
  return facts.instalment ? equalPart(whole, facts.instalment.part, facts.instalment.of) : whole;
}

/** The line's own discount first, then what a pause leaves out, then the promotions. */
function discountsOf({ discountPercent, pausePercent = '100', promotions = [] }: Explanation): Discount[] {
  return [
    { kind: 'percent', value: decimal(discountPercent) },
    { kind: 'percent', value: decimal(100).minus(pausePercent) },
    ...promotions.map(({ kind, value }) => ({ kind, value: decimal(value) })),
  ];
}
