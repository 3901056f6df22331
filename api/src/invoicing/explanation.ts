import type { CivilDate } from '@ponte/shared/calendar';
import type { ChargeKind } from '../catalog/charge-kind';
import type { FiscalRule } from '../partners/fiscal-position-facts';
import type { AccountRule, ExplainedAccountSwap } from './sale-account';

/** The invoice's line that a line of a credit note takes back, wholly or in part. EUR without VAT. */
export interface CreditedLine {
  /** Number and day of the invoice. */
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly position: number;
  readonly amount: string;
  /** What earlier credit notes had taken back of it. */
  readonly before: string;
}

/** A promotion that lowered the price: percent, or EUR per month and unit. */
export interface ExplainedPromotion {
  readonly name: string;
  readonly kind: 'percent' | 'amount';
  readonly value: string;
}

/** A fiscal position as its rule read on that day, and the code of the tax that it replaced. */
export interface ExplainedPosition extends FiscalRule {
  readonly name: string;
  /** Given to the customer by hand: the rule was not asked. */
  readonly byHand: boolean;
  readonly replaced: string;
}

/** The letter of intent that a line relies on, and the code of the tax that it replaced; null where the tax was chosen by hand. */
export interface ExplainedLetter {
  readonly protocol: string;
  readonly receivedOn: CivilDate;
  readonly replaced: string | null;
}

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
  /** Why this tax: the product's own code, the partner's or a fiscal position's or a letter of intent's in its place, one chosen by hand, or that of the credited line. */
  readonly taxRule: 'product' | 'partner' | 'position' | 'letter' | 'chosen' | 'credited';
  readonly taxCode: string;
  /** Whose the revenue account is; not known of documents written before it was kept. */
  readonly accountRule?: AccountRule;
  /** Only where a fiscal position put the account in place of another. */
  readonly accountSwap?: ExplainedAccountSwap;
  /** Only where somebody chose whether the customer withholds on the line. */
  readonly withholdingChosen?: true;
  /** Only where days are counted by months of thirty. */
  readonly dayCount?: 'thirty';
  /** Percent of the fee paid while the contract was paused; only then. */
  readonly pausePercent?: string;
  /** After the line's own discount, in the order they applied; only where there were some. */
  readonly promotions?: readonly ExplainedPromotion[];
  /** Only of something sold once that is billed in several parts. */
  readonly instalment?: { readonly part: number; readonly of: number };
  /** The fiscal position that gave the tax; only of rule `position`. */
  readonly position?: ExplainedPosition;
  /** The letter of intent that the line relies on; only where there is one. */
  readonly letter?: ExplainedLetter;
  /** Only of kind `credit`. */
  readonly credited?: CreditedLine;
}
