import type { CivilDate } from '@ponte/shared/calendar';
import type { ChargeKind } from '../catalog/charge-kind';

/**
 * The facts that gave a line its amount, as a bookkeeper would check them: the price of a full period, the days billed of the
 * days in it, quantity, discount. Decimal strings, EUR without VAT. Periods are half-open.
 */
export interface Explanation {
  readonly kind: ChargeKind | 'manual' | 'credit';
  /** Price of one unit per month, or per unit when sold once. */
  readonly price: string;
  /** Months in a full period; 0 when sold once. */
  readonly months: number;
  readonly fullFrom: CivilDate | null;
  readonly fullTo: CivilDate | null;
  /** Days billed, and the denominator they are measured by. */
  readonly days: number;
  readonly daysInPeriod: number;
  readonly quantity: string;
  readonly discountPercent: string;
  readonly amount: string;
  /** Why this tax: the product's own code, or the partner's in its place. */
  readonly taxRule: 'product' | 'partner' | 'chosen';
  readonly taxCode: string;
}
