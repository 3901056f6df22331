import type Big from 'big.js';
import type { ProductKind } from './product-kind';

/** What contracts and documents need to know of a product. */
export interface ProductFacts {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: ProductKind;
  readonly categoryId: number;
  readonly unit: string | null;
  readonly taxCodeId: number;
  /** EUR without VAT, when no price list says otherwise: per month if it recurs, per unit if it is sold once. */
  readonly unitPrice: Big;
  /** Its own revenue account, and its category's; see `saleAccount` for whose counts. */
  readonly revenueAccount: string | null;
  readonly categoryAccount: string | null;
  /** Customers that withhold tax withhold it on this. */
  readonly withholdingSubject: boolean;
  readonly active: boolean;
}
