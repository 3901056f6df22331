import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { roundCents, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { LinePromotion } from '../../contracts/line-promotion';
import { discountedPrice, type PricedLine } from '../../contracts/promotions/discounted-price';

/** A recurring line of a contract that is billed, for the days it is in force. */
export interface RecurringLine extends PricedLine {
  readonly contractId: number;
  readonly partnerId: number;
  readonly quantity: Big;
  readonly from: CivilDate;
  /** Last day; null for ever. */
  readonly to: CivilDate | null;
}

/** Days on which a line costs the same. */
export interface FeeStretch {
  readonly contractId: number;
  readonly partnerId: number;
  readonly from: CivilDate;
  /** Last day; null for ever. */
  readonly to: CivilDate | null;
  /** EUR without VAT a month, discounts taken off, rounded to the cent; above zero. */
  readonly fee: Big;
}

/** A line cut where a promotion begins or ends. Nothing of days that cost nothing: a pause without fee, a promotion of all. */
export function feeStretches(line: RecurringLine, promotions: readonly LinePromotion[]): FeeStretch[] {
  const { contractId, partnerId, quantity } = line;
  const starts = [line.from, ...promotions.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))]
    .filter((day) => day >= line.from && (line.to === null || day <= line.to))
    .sort((a, b) => (a < b ? -1 : 1));
  return [...new Set(starts)].flatMap((from, index, all) => {
    const next = all[index + 1];
    const fee = roundCents(discountedPrice(line, promotions, from).times(quantity));
    return fee.gt(ZERO) ? [{ contractId, partnerId, from, to: next ? addDays(next, -1) : line.to, fee }] : [];
  });
}

/** What stretches come to on each of some days, in the order of the days: EUR without VAT a month. */
export function feesOn(stretches: readonly FeeStretch[], days: readonly CivilDate[]): Big[] {
  const changes = new Map<number, Big>();
  const change = (from: number, fee: Big) => {
    if (from >= 0) changes.set(from, (changes.get(from) ?? ZERO).plus(fee));
  };
  for (const { from, to, fee } of stretches) {
    const first = days.findIndex((day) => day >= from);
    const after = to === null ? -1 : days.findIndex((day) => day > to);
    if (first === after) continue;
    change(first, fee);
    change(after, fee.neg());
  }
  let fees = ZERO;
  return days.map((_, index) => {
    const changed = changes.get(index);
    if (changed && !changed.eq(ZERO)) fees = fees.plus(changed);
    return fees;
  });
}
