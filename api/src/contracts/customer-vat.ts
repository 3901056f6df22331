import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import type { ProductKind } from '../catalog/product-kind';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import { fiscalPosition, swappedTax } from '../partners/fiscal-position';
import type { FiscalPositionFacts } from '../partners/fiscal-position-facts';
import type { PartnerTerms } from '../partners/partner-terms';

/** What of a customer decides the VAT of its prices on a day. */
export interface CustomerVat {
  /** Stands in for the products' own. */
  readonly taxCode: TaxCodeFacts | null;
  readonly position: FiscalPositionFacts | null;
}

/** A line's tax as it was agreed. */
export interface AgreedVat {
  readonly kind: ProductKind;
  readonly taxCodeId: number;
  /** Not the product's own: chosen for the line by hand. */
  readonly taxChosen: boolean;
  /** Percent. */
  readonly vatRate: Big;
}

/** The same of a customer as it is kept, on a day; of one that no document can be made out to nothing is known. */
export function customerVat(
  partner: Pick<PartnerTerms, 'taxCode' | 'fiscal'> | undefined,
  positions: readonly FiscalPositionFacts[],
  day: CivilDate,
): CustomerVat {
  if (!partner) return { taxCode: null, position: null };
  return { taxCode: partner.taxCode, position: fiscalPosition(partner.fiscal, positions, day) };
}

/**
 * Percent of VAT that a customer pays on a line, as its bills will have it: of a tax chosen for the line; else the customer's own;
 * else of the one that its fiscal position puts in place of the product's. Letters of intent, which run out, are not foretold.
 */
export function customerVatRate(line: AgreedVat, { taxCode, position }: CustomerVat): Big {
  if (line.taxChosen) return line.vatRate;
  if (taxCode) return taxCode.rate;
  return swappedTax(position, line.taxCodeId, line.kind)?.rate ?? line.vatRate;
}
