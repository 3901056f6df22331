import type { CivilDate } from '@ponte/shared/calendar';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import type { PartnerKind } from './partner-kind';

export const FISCAL_AREAS = ['any', 'EU', 'extra-EU'] as const;
/** Where a position applies: anywhere, in another member state of the EU, or outside of it. Italy is of neither group. */
export type FiscalArea = (typeof FISCAL_AREAS)[number];

export const VAT_RULES = ['any', 'number', 'vies'] as const;
/** What a position asks of the VAT number: nothing, that there is one, or that VIES has confirmed it by the document's day. */
export type VatRule = (typeof VAT_RULES)[number];

export const SUPPLIES = ['any', 'goods', 'service'] as const;
/** What is sold: goods may be taxed elsewhere than services (art. 41 DL 331/93 against art. 7-ter DPR 633/72). */
export type Supply = (typeof SUPPLIES)[number];

/** Which partners get a position by itself; all conditions must hold. */
export interface FiscalRule {
  readonly area: FiscalArea;
  /** ISO 3166 alpha-2; null for every country of the area. */
  readonly country: string | null;
  readonly partnerKind: PartnerKind | null;
  readonly vat: VatRule;
}

/** One tax code in place of another, by id. */
export interface TaxSwap {
  readonly from: number;
  readonly supply: Supply;
  readonly to: number;
}

/** One account in place of another, by code. */
export interface AccountSwap {
  readonly from: string;
  readonly to: string;
}

/** A fiscal position as documents need it. */
export interface FiscalPositionFacts extends FiscalRule {
  readonly id: number;
  readonly name: string;
  readonly automatic: boolean;
  /** First and last day on which it applies; null where open. */
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly taxes: readonly (Omit<TaxSwap, 'to'> & { readonly to: TaxCodeFacts })[];
  readonly accounts: readonly AccountSwap[];
}

/** What decides about a partner's position. */
export interface FiscalPartner {
  readonly kind: PartnerKind;
  /** Country of the VAT number. */
  readonly country: string;
  readonly vatNumber: string | null;
  /** Day on which VIES confirmed the number; null while it has not. */
  readonly viesValidOn: CivilDate | null;
  /** Position given by hand. */
  readonly positionId: number | null;
}
