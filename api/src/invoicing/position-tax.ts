import type { ProductKind } from '../catalog/product-kind';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import { swappedTax } from '../partners/fiscal-position';
import type { FiscalPartner } from '../partners/fiscal-position-facts';
import type { ExplainedPosition, Explanation } from './explanation';
import type { CustomerAccounts } from './sale-account';

/** A line's tax and whose it is; `position` only where a fiscal position gave it. */
export interface LineTax {
  readonly tax: TaxCodeFacts;
  readonly rule: Explanation['taxRule'];
  readonly position?: ExplainedPosition;
}

/** A customer's own tax code, accounts and fiscal position on the day of the document. */
export interface CustomerTax extends CustomerAccounts {
  readonly taxCode: TaxCodeFacts | null;
  readonly fiscal: FiscalPartner;
  /** It withholds tax on what it contracts out. */
  readonly withholdsTax: boolean;
}

/** The tax of a product for a customer: the customer's own, else the one its fiscal position puts in its place, else the product's. */
export function productTax(own: TaxCodeFacts, kind: ProductKind | null, customer: CustomerTax): LineTax {
  const { taxCode, position, fiscal } = customer;
  if (taxCode) return { tax: taxCode, rule: 'partner' };
  const tax = swappedTax(position, own.id, kind);
  if (!tax || !position) return { tax: own, rule: 'product' };
  const { id, name, area, country, partnerKind, vat } = position;
  const byHand = id === fiscal.positionId;
  return {
    tax,
    rule: 'position',
    position: { name, byHand, replaced: own.code, area, country, partnerKind, vat },
  };
}
