import type { EligibilityRules } from './eligibility';
import type { PromotionScope, PromotionValues } from './promotion';

/** What contracts need to know of a promotion. */
export interface PromotionFacts extends PromotionValues, EligibilityRules {
  readonly id: number;
  readonly code: string;
  /** As documents print it. */
  readonly name: string;
  readonly scope: PromotionScope;
  readonly priority: number;
  readonly exclusive: boolean;
  /** Given only to who has a voucher of it. */
  readonly voucherOnly: boolean;
  /** Days before its end on which the customer is told; null for never. */
  readonly endNoticeDays: number | null;
}
