import type { CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

export const PROMOTION_KINDS = ['percent', 'amount'] as const;
/** What is taken off: a part of the price, or EUR without VAT a month. */
export type PromotionKind = (typeof PROMOTION_KINDS)[number];

export const PROMOTION_SCOPES = ['contract', 'line'] as const;
/** What it is taken off: the whole contract, or only the lines it is meant for. */
export type PromotionScope = (typeof PROMOTION_SCOPES)[number];

/** What of a promotion its own rules look at. */
export interface PromotionValues {
  readonly kind: PromotionKind;
  readonly value: Big;
  /** How long it lasts once given: billing periods, or until a day (included); neither is for ever. */
  readonly periods: number | null;
  readonly endsOn: CivilDate | null;
  /** Days on which it can be given, both included. */
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

const HUNDRED = decimal(100);

/** Everything about a promotion that contradicts itself. */
export function promotionFaults(promotion: PromotionValues): FieldFault[] {
  const { kind, value, periods, endsOn, validFrom, validTo } = promotion;
  const faults: FieldFault[] = [];
  if (value.lte(ZERO)) faults.push({ field: 'value', code: 'promotion.without-value' });
  if (kind === 'percent' && value.gt(HUNDRED))
    faults.push({ field: 'value', code: 'promotion.more-than-all' });
  if (periods !== null && endsOn !== null) faults.push({ field: 'endsOn', code: 'promotion.two-durations' });
  if (endsOn !== null && validFrom !== null && endsOn < validFrom)
    faults.push({ field: 'endsOn', code: 'promotion.ends-before-start' });
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    faults.push({ field: 'validTo', code: 'promotion.ends-before-start' });
  return faults;
}

/** True on the days from `validFrom` to `validTo`, both included; an open end is null. */
export function isValidOn(
  day: CivilDate,
  { validFrom, validTo }: Pick<PromotionValues, 'validFrom' | 'validTo'>,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}
