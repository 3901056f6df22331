import type { CivilDate } from '@ponte/shared/calendar';
import type { DayCount } from '@ponte/shared/day-count';
import type Big from 'big.js';
import type { ProductKind } from '../catalog/product-kind';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import type { PaymentTermFacts } from '../partners/partner-terms';
import type { BillGroup } from './groups/bill-group';
import type { ContractStatus } from './contract-state';
import type { Provision } from './line-kind';
import type { LinePromotion } from './line-promotion';
import type { BillingTerms, LineTerms } from './billing-terms';

/** A contract line with everything that billing needs, as plain data. */
export interface BillableLine extends LineTerms {
  readonly id: number;
  readonly position: number;
  readonly productId: number;
  readonly description: string;
  readonly quantity: Big;
  readonly unit: string | null;
  /** EUR without VAT: per month when it recurs, per unit when sold once. */
  readonly unitPrice: Big;
  readonly discountPercent: Big;
  readonly taxCode: TaxCodeFacts;
  /** The line's tax code was chosen by hand: it is not the product's, and the partner's own must not replace it. */
  readonly taxChosen: boolean;
  /** The product's own revenue account, and its category's. */
  readonly revenueAccount: string | null;
  readonly categoryAccount: string | null;
  /** Customers that withhold tax withhold it on the product. */
  readonly withholdingSubject: boolean;
  /** First line of its chain: itself, where it follows none. */
  readonly originId: number;
  /** Promotions of its chain, in any order. */
  readonly promotions: readonly LinePromotion[];
}

/** A contract with everything that billing needs, as plain data. */
export interface BillableContract extends BillingTerms {
  readonly id: number;
  readonly code: string;
  readonly partnerId: number;
  /** Who gets the bill: the customer, unless another pays. */
  readonly payerId: number;
  /** Contracts of one key go on one bill; null for a bill of its own. */
  readonly group: BillGroup | null;
  readonly status: ContractStatus;
  /** How parts of a period are measured. */
  readonly dayCount: DayCount;
  /** The contract's own terms of payment; where null the partner's apply. */
  readonly paymentTerm: PaymentTermFacts | null;
  readonly paymentMethodCode: string | null;
  readonly lines: readonly BillableLine[];
}

/** Which contracts are meant; an absent filter takes all. */
export interface ContractFilters {
  readonly partnerIds?: readonly number[];
  readonly contractIds?: readonly number[];
  readonly recurrences?: readonly number[];
  readonly policies?: readonly string[];
  /** The way the customer pays in the end: the contract's own method, else the partner's. */
  readonly paymentMethodIds?: readonly number[];
}

/** What a bill leaves behind on the contracts it was made from. */
export interface Billed {
  /** First day of each line that is not billed yet. */
  readonly lines: readonly { readonly id: number; readonly billedTo: string }[];
  /** First day given back of each line that was billed beyond its end. */
  readonly refunds: readonly { readonly id: number; readonly refundedFrom: string }[];
  readonly contracts: readonly { readonly id: number; readonly nextBillingOn: string | null }[];
}

/** A line on a day it is in force. */
export interface LineInForce {
  readonly contractId: number;
  readonly lineId: number;
  /** First line of its chain; stays the same when price, plan or terms change. */
  readonly originId: number;
  readonly productId: number;
  readonly kind: ProductKind;
  readonly provision: Provision | null;
  readonly startsOn: CivilDate;
  /** The earlier of the line's end and its contract's. */
  readonly endsOn: CivilDate | null;
  /** EUR without VAT, as a decimal string. */
  readonly unitPrice: string;
}

/** A contract with something due, and the contracts it must be billed with. */
export interface BillableRef {
  readonly id: number;
  readonly groupId: number | null;
}
