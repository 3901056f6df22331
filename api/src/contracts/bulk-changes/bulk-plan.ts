import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import type { Outcome } from './bulk-change-state';

/** One line that a change would change. */
export interface PlannedLine {
  /** The first line of the chain. */
  readonly originId: number;
  readonly startsOn: CivilDate;
  /** EUR without VAT a month for one unit. */
  readonly priceBefore: Big;
  readonly priceAfter: Big;
}

/** What a change comes to for one contract. */
export interface PlannedContract {
  readonly contractId: number;
  readonly contractCode: string;
  readonly partnerId: number;
  readonly partnerName: string;
  readonly outcome: Extract<Outcome, 'planned' | 'ineligible' | 'unchanged'>;
  /** Codes of all that speaks against it. */
  readonly reasons: readonly string[];
  /** EUR without VAT a month. */
  readonly before: Big;
  readonly after: Big;
  readonly startsOn: CivilDate | null;
  readonly freeWithdrawalUntil: CivilDate | null;
  readonly lines: readonly PlannedLine[];
}
