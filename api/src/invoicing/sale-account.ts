import type { ProductFacts } from '../catalog/product-facts';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import { swappedAccount } from '../partners/fiscal-position';
import type { FiscalPositionFacts } from '../partners/fiscal-position-facts';
import type { UsualAccounts } from '../partners/partner-terms';

/**
 * Whose account a line is booked on, in the order they are asked: the one chosen for the line, the product's, its category's, the
 * customer's, the tax code's, the company's. Apart from them, what is paid in advance, and what takes a line back.
 */
export const ACCOUNT_RULES = [
  ...(['line', 'product', 'category', 'partner', 'tax', 'company'] as const),
  ...(['advance', 'credited'] as const),
] as const;
export type AccountRule = (typeof ACCOUNT_RULES)[number];

/** The account that a fiscal position replaced, and the position's name. */
export interface ExplainedAccountSwap {
  readonly position: string;
  readonly replaced: string;
}

/** A line's revenue account and whose it is; `swap` only where a fiscal position put it in place of another. */
export interface SaleAccount {
  readonly account: string;
  readonly rule: AccountRule;
  readonly swap: ExplainedAccountSwap | null;
}

/** What of a product decides the account. */
export type ProductAccounts = Pick<ProductFacts, 'revenueAccount' | 'categoryAccount'>;

/** What of a customer decides it on the day of the document. */
export interface CustomerAccounts {
  readonly accounts: UsualAccounts;
  readonly position: FiscalPositionFacts | null;
}

/**
 * The account of what nobody chose one for: the most particular that has one decides, then the customer's fiscal position may put
 * another in its place. `tax` is the line's before any letter of intent, which changes nothing of what is sold. Null where nobody has one.
 */
export function saleAccount(
  product: ProductAccounts | null,
  tax: Pick<TaxCodeFacts, 'revenueAccount'> | null,
  { accounts, position }: CustomerAccounts,
): SaleAccount | null {
  const usual = usualAccount(product, tax, accounts);
  if (!usual || !position) return usual;
  const account = swappedAccount(position, usual.account);
  if (account === usual.account) return usual;
  return { account, rule: usual.rule, swap: { position: position.name, replaced: usual.account } };
}

function usualAccount(
  product: ProductAccounts | null,
  tax: Pick<TaxCodeFacts, 'revenueAccount'> | null,
  { partner, company }: UsualAccounts,
): SaleAccount | null {
  return (
    owned('product', product?.revenueAccount) ??
    owned('category', product?.categoryAccount) ??
    owned('partner', partner) ??
    owned('tax', tax?.revenueAccount) ??
    owned('company', company)
  );
}

function owned(rule: AccountRule, account: string | null | undefined): SaleAccount | null {
  return account ? { account, rule, swap: null } : null;
}
