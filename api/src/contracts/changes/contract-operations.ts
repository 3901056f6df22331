import type { CivilDate } from '@ponte/shared/calendar';
import type { NewRecurrence } from '../recurrence-change';
import type { Settlement } from '../line-changes';
import type { ChangeDay } from './change-day';

/** Another plan, price, quantity or discount for a line; what is left out stays. Decimal strings. */
export interface PlanChange {
  readonly when: ChangeDay;
  /** With `date`. */
  readonly on?: CivilDate;
  readonly productId?: number;
  /** With another product and no price: the customer's price of the day. */
  readonly unitPrice?: string;
  readonly quantity?: string;
  readonly discountPercent?: string;
  readonly settle?: Settlement;
  readonly reason?: string | null;
}

export interface NewPause {
  readonly startsOn: CivilDate;
  /** Last day; null for an open end. */
  readonly endsOn?: CivilDate | null;
  /** Percent of the fee still paid; none unless said. */
  readonly feePercent?: string;
  readonly settle?: Settlement;
  readonly reason?: string | null;
}

export interface PauseEnd {
  /** First day that is paid in full again. */
  readonly on: CivilDate;
  readonly settle?: Settlement;
  readonly reason?: string | null;
}

export interface RecurrenceChange extends NewRecurrence {
  readonly reason?: string | null;
}
