import { daysBetween, type CivilDate } from '@ponte/shared/calendar';
import { isValidOn } from './promotion';

/** To whom a promotion may be given; an empty list and a null mean everybody. */
export interface EligibilityRules {
  readonly active: boolean;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  /** A line must be of one of these products or of a product of one of these categories. */
  readonly productIds: readonly number[];
  readonly categoryIds: readonly number[];
  /** The customer must carry one of these tags. */
  readonly tagIds: readonly number[];
  /** Only for customers whose first contract began at most so many days before. */
  readonly newCustomerDays: number | null;
}

/** What of a line the rules look at. */
export interface OfferedLine {
  readonly productId: number;
  readonly categoryId: number;
}

/** Who asks for a promotion, as of a day. */
export interface Applicant {
  readonly day: CivilDate;
  /** First day of the customer's first contract; null when there was none before. */
  readonly customerSince: CivilDate | null;
  readonly tagIds: readonly number[];
  /** What recurs on the contract from now on. */
  readonly lines: readonly OfferedLine[];
}

export const REFUSALS = [
  'promotion.not-in-use',
  'promotion.not-valid-on-day',
  'promotion.no-fee',
  'promotion.no-such-product',
  'promotion.tag-missing',
  'promotion.not-new-customer',
] as const;
/** Why a promotion may not be given. */
export type EligibilityFault = (typeof REFUSALS)[number];

/** All that speaks against giving a promotion, in a fixed order; nothing when it may be given. */
export function ineligibility(rules: EligibilityRules, applicant: Applicant): EligibilityFault[] {
  const { day, lines, tagIds } = applicant;
  const against: EligibilityFault[] = [];
  if (!rules.active) against.push('promotion.not-in-use');
  if (!isValidOn(day, rules)) against.push('promotion.not-valid-on-day');
  if (lines.length === 0) against.push('promotion.no-fee');
  else if (!lines.some((line) => isMeant(rules, line))) against.push('promotion.no-such-product');
  if (rules.tagIds.length > 0 && !rules.tagIds.some((id) => tagIds.includes(id)))
    against.push('promotion.tag-missing');
  if (!isNewEnough(rules, applicant)) against.push('promotion.not-new-customer');
  return against;
}

/** Whether a promotion is meant for a line's product. */
export function isMeant(
  { productIds, categoryIds }: Pick<EligibilityRules, 'productIds' | 'categoryIds'>,
  { productId, categoryId }: OfferedLine,
): boolean {
  if (productIds.length === 0 && categoryIds.length === 0) return true;
  return productIds.includes(productId) || categoryIds.includes(categoryId);
}

function isNewEnough({ newCustomerDays }: EligibilityRules, { customerSince, day }: Applicant): boolean {
  if (newCustomerDays === null || customerSince === null) return true;
  return daysBetween(customerSince, day) <= newCustomerDays;
}
