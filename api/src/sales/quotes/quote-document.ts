import type { CivilDate } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import type Big from 'big.js';
import {
  companyBlock,
  customerBlock,
  type CompanyBlock,
  type CustomerBlock,
} from '../../invoicing/invoice-document';
import type { CompanySource, CustomerSource } from '../../invoicing/invoice-document-source';
import type { TaxedLine } from '../../invoicing/totals';
import { WITHHOLDING_RATE } from '../../invoicing/withholding';
import { quoteName } from './quote-state';
import { quoteSums, type QuotedLine, type Sums } from './quote-sums';

/** A quote as plain data: all that its printed copy can say. */
export interface QuoteDocumentSource {
  readonly code: string;
  readonly revision: number;
  readonly isDraft: boolean;
  readonly title: string;
  readonly notes: string | null;
  /** Day of the print. */
  readonly printedOn: CivilDate;
  readonly validUntil: CivilDate;
  readonly company: CompanySource;
  readonly customer: CustomerSource;
  readonly lines: readonly QuotedPrintLine[];
}

export interface QuotedPrintLine extends QuotedLine, TaxedLine {
  readonly description: string;
  readonly quantity: Big;
  readonly unit: string | null;
  readonly unitPrice: Big;
  readonly discountPercent: Big;
}

/** What the templates `sales/quote/it` and `…/en` print. Money and prices are decimal strings, days `YYYY-MM-DD`. */
export interface QuoteDocument {
  readonly name: string;
  readonly isDraft: boolean;
  readonly title: string;
  readonly printedOn: CivilDate;
  readonly validUntil: CivilDate;
  readonly company: CompanyBlock;
  readonly customer: CustomerBlock;
  /** What is paid once, what each month: each only where there is something of it. */
  readonly once: PartBlock | null;
  readonly monthly: PartBlock | null;
  readonly options: readonly LineRow[];
  readonly hasDiscounts: boolean;
  readonly notes: readonly string[];
}

interface PartBlock {
  readonly lines: readonly LineRow[];
  readonly taxable: string;
  readonly tax: string;
  readonly total: string;
  /** What the customer would withhold, and then pay; null where it withholds nothing. */
  readonly withholding: { readonly rate: string; readonly amount: string; readonly payable: string } | null;
}

interface LineRow {
  readonly description: string;
  readonly quantity: string;
  readonly unit: string | null;
  readonly unitPrice: string;
  readonly discountPercent: string | null;
  readonly rate: string;
  readonly natura: string | null;
  readonly amount: string;
  readonly recurring: boolean;
}

/** What is printed on a quote, chosen and laid out, not yet formatted. Options stand apart and are in no sum. */
export function quoteDocument(source: QuoteDocumentSource): QuoteDocument {
  const { title, isDraft, printedOn, validUntil, lines } = source;
  const agreed = lines.filter(({ optional }) => !optional);
  const { once, monthly } = quoteSums(agreed);
  return {
    ...{ name: quoteName(source), isDraft, title, printedOn, validUntil },
    company: companyBlock(source.company),
    customer: customerBlock(source.customer),
    once: part(
      agreed.filter(({ recurring }) => !recurring),
      once,
    ),
    monthly: part(
      agreed.filter(({ recurring }) => recurring),
      monthly,
    ),
    options: lines.filter(({ optional }) => optional).map(row),
    hasDiscounts: lines.some(({ discountPercent }) => !discountPercent.eq('0')),
    notes: (source.notes ?? '').split('\n').filter((line) => line.trim() !== ''),
  };
}

function part(lines: readonly QuotedPrintLine[], sums: Sums): PartBlock | null {
  if (lines.length === 0) return null;
  const { taxable, tax, total, withheld, payable } = sums;
  const withholding = { rate: WITHHOLDING_RATE.toFixed(), amount: money(withheld), payable: money(payable) };
  return {
    ...{ lines: lines.map(row), taxable: money(taxable), tax: money(tax), total: money(total) },
    withholding: withheld.eq('0') ? null : withholding,
  };
}

function row(line: QuotedPrintLine): LineRow {
  const { description, unit, natura, recurring } = line;
  return {
    ...{ description, unit, natura, recurring },
    quantity: line.quantity.toFixed(),
    unitPrice: line.unitPrice.toFixed(),
    discountPercent: line.discountPercent.eq('0') ? null : line.discountPercent.toFixed(),
    rate: line.taxRate.toFixed(),
    amount: money(line.amount),
  };
}
