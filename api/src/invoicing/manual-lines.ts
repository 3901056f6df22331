import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { decimal, money, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { ProductFacts } from '../catalog/product-facts';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import { ADVANCES_ACCOUNT } from './advance';
import type { PricedLine } from './document';
import type { Explanation } from './explanation';
import { productTax, type CustomerTax, type LineTax } from './position-tax';
import { saleAccount, type SaleAccount } from './sale-account';
import { lineAmount } from './totals';

/** A line as somebody writes it: a product, a free text, or a product with some of its values changed. */
export interface ManualLine {
  readonly productId?: number | null;
  readonly description?: string | null;
  /** Decimal strings; `unitPrice` in EUR without VAT, negative for a discount. */
  readonly quantity?: string;
  readonly unit?: string | null;
  readonly unitPrice?: string | null;
  readonly discountPercent?: string;
  readonly taxCodeId?: number | null;
  readonly periodFrom?: CivilDate | null;
  /** First day after the period. */
  readonly periodTo?: CivilDate | null;
  readonly revenueAccount?: string | null;
  /** Whether the customer, if it withholds, withholds on this line; as the product says when left out. */
  readonly withholdingSubject?: boolean | null;
}

/** What fills the gaps of manual lines. */
export interface LineDefaults {
  readonly products: ReadonlyMap<number, ProductFacts>;
  /** What the products cost this customer on this day. */
  readonly prices: ReadonlyMap<number, Big>;
  readonly taxCodes: ReadonlyMap<number, TaxCodeFacts>;
  readonly customer: CustomerTax;
}

/**
 * Completes and prices lines written by hand. What a line does not say comes from its product; the tax is the one chosen, else
 * the customer's own, else the one its fiscal position puts in place of the product's, else the product's; for the account
 * see `saleAccount`. Throws `invoice.invalid-lines` with the fields at fault.
 */
export function manualLines(lines: readonly ManualLine[], defaults: LineDefaults): PricedLine[] {
  const faults: FieldFault[] = lines.length === 0 ? [{ field: 'lines', code: 'required' }] : [];
  const tried = lines.map((line) => triedLine(line, defaults));
  tried.forEach((line, index) => {
    faults.push(...line.faults.map(({ field, code }) => ({ field: `lines.${index}.${field}`, code })));
  });
  if (faults.length > 0) throw new DomainError('invoice.invalid-lines', {}, faults);
  return tried.flatMap(({ priced }) => priced ?? []);
}

/** A line that may not be whole yet. */
export interface TriedLine {
  /** As far as it can be told; null without a tax or an account. */
  readonly priced: PricedLine | null;
  /** What keeps it from being written, by its own fields. */
  readonly faults: readonly FieldFault[];
}

/** One line as it would be written, with all that is missing yet. */
export function triedLine(line: ManualLine, defaults: LineDefaults): TriedLine {
  const chosen = taxOf(line, defaults);
  const account = accountOf(line, chosen, defaults);
  const faults = lineFaults(line, chosen, account, defaults);
  return { priced: chosen && account && pricedLine(line, chosen, account, defaults), faults };
}

function lineFaults(
  line: ManualLine,
  chosen: LineTax | null,
  account: SaleAccount | null,
  defaults: LineDefaults,
): FieldFault[] {
  const product = productOf(line, defaults);
  const faults: FieldFault[] = [];
  const demand = (field: keyof ManualLine, met: boolean, code: string): void => {
    if (!met) faults.push({ field, code });
  };
  demand('productId', line.productId == null || product !== null, 'unknown');
  demand('description', said(line.description) !== null || product !== null, 'required');
  demand('unitPrice', line.unitPrice != null || product !== null, 'required');
  demand('revenueAccount', account !== null, 'required');
  demand('taxCodeId', line.taxCodeId == null || defaults.taxCodes.has(line.taxCodeId), 'unknown');
  demand('taxCodeId', line.taxCodeId != null || chosen !== null, 'required');
  demand(
    'withholdingSubject',
    line.withholdingSubject !== true || defaults.customer.withholdsTax,
    'no-agent',
  );
  demand('quantity', decimal(line.quantity ?? '1').gt(ZERO), 'positive');
  const { periodFrom = null, periodTo = null } = line;
  demand('periodTo', (periodFrom === null) === (periodTo === null), 'required');
  demand('periodTo', periodFrom === null || periodTo === null || periodFrom < periodTo, 'after-from');
  return faults;
}

function pricedLine(
  line: ManualLine,
  lineTax: LineTax,
  account: SaleAccount,
  defaults: LineDefaults,
): PricedLine {
  const { tax } = lineTax;
  const product = productOf(line, defaults);
  const quantity = decimal(line.quantity ?? '1');
  const discountPercent = decimal(line.discountPercent ?? '0');
  const unitPrice = priceOf(line, product, defaults);
  const priced = {
    quantity,
    unitPrice,
    discountPercent,
    discountAmount: ZERO,
    amount: lineAmount({ quantity, unitPrice, discountPercent }),
  };
  return {
    ...wording(line, product),
    ...priced,
    ...{ taxCodeId: tax.id, taxRate: tax.rate, natura: tax.natura, law: tax.law },
    ...{ payability: tax.payability, stampSubject: tax.stampSubject },
    ...{ periodFrom: line.periodFrom ?? null, periodTo: line.periodTo ?? null },
    revenueAccount: account.account,
    withholdingSubject: isWithheld(line, product, defaults),
    contractLineId: null,
    explanation: {
      ...explanationOf(priced, lineTax, account),
      ...(line.withholdingSubject == null ? {} : { withholdingChosen: true as const }),
    },
  };
}

/** What the line is called: by its own words, else by its product's. */
function wording(
  line: ManualLine,
  product: ProductFacts | null,
): Pick<PricedLine, 'productId' | 'description' | 'unit'> {
  return {
    productId: product?.id ?? null,
    description: said(line.description) ?? product?.name ?? '',
    unit: said(line.unit) ?? product?.unit ?? null,
  };
}

function explanationOf(
  {
    quantity,
    unitPrice,
    discountPercent,
    amount,
  }: Pick<PricedLine, 'quantity' | 'unitPrice' | 'discountPercent' | 'amount'>,
  { tax, rule, position }: LineTax,
  account: SaleAccount,
): Explanation {
  return {
    kind: 'manual',
    price: unitPrice.toFixed(),
    ...{ months: 0, fullFrom: null, fullTo: null, days: 1, daysInPeriod: 1 },
    quantity: quantity.toFixed(),
    discountPercent: discountPercent.toFixed(),
    amount: money(amount),
    ...{ taxRule: rule, taxCode: tax.code, accountRule: account.rule },
    ...(account.swap ? { accountSwap: account.swap } : {}),
    ...(position ? { position } : {}),
  };
}

/** Only withholding agents withhold: on what the line says, else its product. */
function isWithheld(line: ManualLine, product: ProductFacts | null, { customer }: LineDefaults): boolean {
  return customer.withholdsTax && (line.withholdingSubject ?? product?.withholdingSubject ?? false);
}

/** An empty text says nothing. */
function said(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function productOf({ productId }: ManualLine, { products }: LineDefaults): ProductFacts | null {
  return productId == null ? null : (products.get(productId) ?? null);
}

function priceOf({ unitPrice }: ManualLine, product: ProductFacts | null, { prices }: LineDefaults): Big {
  if (unitPrice != null) return decimal(unitPrice);
  return product ? (prices.get(product.id) ?? product.unitPrice) : ZERO;
}

/** The account chosen for the line; else by `saleAccount`. */
function accountOf(line: ManualLine, lineTax: LineTax | null, defaults: LineDefaults): SaleAccount | null {
  const account = said(line.revenueAccount);
  if (account !== null)
    return { account, rule: account === ADVANCES_ACCOUNT ? 'advance' : 'line', swap: null };
  return saleAccount(productOf(line, defaults), lineTax?.tax ?? null, defaults.customer);
}

function taxOf(line: ManualLine, defaults: LineDefaults): LineTax | null {
  const { customer } = defaults;
  const chosen = line.taxCodeId == null ? undefined : defaults.taxCodes.get(line.taxCodeId);
  if (chosen) return { tax: chosen, rule: 'chosen' };
  const product = productOf(line, defaults);
  const own = product && defaults.taxCodes.get(product.taxCodeId);
  if (product && own) return productTax(own, product.kind, customer);
  return customer.taxCode ? { tax: customer.taxCode, rule: 'partner' } : null;
}
