import { intersect, type CivilDate } from '@ponte/shared/calendar';
import { decimal, ZERO } from '@ponte/shared/money';
import type { BillableLine } from '../contracts/billable-contract';
import { promotionsOn, type LinePromotion } from '../contracts/line-promotion';
import type { DuePeriod } from '../contracts/schedule';
import type { Discount } from '../invoicing/discount-chain';

const HUNDRED = decimal(100);

/** A stretch of days over which the same promotions apply. */
export interface DiscountedStretch {
  readonly due: DuePeriod;
  /** In the order they apply. */
  readonly promotions: readonly LinePromotion[];
}

/**
 * Cuts a stretch where promotions begin and end, so that each part has one price.
 */
export function discountedStretches(
  due: DuePeriod,
  promotions: readonly LinePromotion[],
): DiscountedStretch[] {
  const { active } = due;
  const borders = promotions
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
    .filter((day) => active.from < day && day < active.to);
  const days = [active.from, ...[...new Set(borders)].sort(), active.to];
  return days.slice(0, -1).map((from, index) => ({
    due: { ...due, active: { from, to: days[index + 1] ?? active.to } },
    promotions: promotionsOn(promotions, from),
  }));
}

/** All that lowers the price of a line: its own discount first, then what a pause leaves out, then the promotions. */
export function discountsOf(
  { discountPercent, pausePercent }: Pick<BillableLine, 'discountPercent' | 'pausePercent'>,
  promotions: readonly Discount[],
): readonly Discount[] {
  if (discountPercent.eq(ZERO) && pausePercent === null) return promotions;
  return [
    ...(discountPercent.eq(ZERO) ? [] : [{ kind: 'percent' as const, value: discountPercent }]),
    ...(pausePercent === null ? [] : [{ kind: 'percent' as const, value: HUNDRED.minus(pausePercent) }]),
    ...promotions,
  ];
}

/** True where some promotion touches the days. */
export function isPromoted(promotions: readonly LinePromotion[], from: CivilDate, to: CivilDate): boolean {
  return promotions.some((promotion) => intersect({ from, to }, promotion) !== null);
}
