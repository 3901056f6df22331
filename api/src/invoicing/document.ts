import type { CivilDate } from '@ponte/shared/calendar';
import type { Natura } from '@ponte/shared/code-lists/natura';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { CustomerSnapshot } from './customer-snapshot';
import { dueDates, type DueAmount, type DueDateRule } from './due-dates';
import type { Explanation } from './explanation';
import { saleDocument, type SaleDocument } from './sale-document';
import {
  documentTotals,
  lineAmount,
  stampDuty,
  taxGroups,
  type DocumentTotals,
  type Payability,
  type TaxGroup,
} from './totals';
import { withholdingBase } from './withholding';

/** A tax code's terms, copied onto the line so that a later change of the code changes no document. */
export interface LineTax {
  readonly taxCodeId: number;
  readonly taxRate: Big;
  readonly natura: Natura | null;
  readonly law: string | null;
  readonly payability: Payability;
  readonly stampSubject: boolean;
}

/** A line before it is written. Without `amount` it is quantity times discounted unit price, rounded to the cent. */
export interface DraftLine extends LineTax {
  readonly productId: number | null;
  readonly description: string;
  readonly quantity: Big;
  readonly unit: string | null;
  readonly unitPrice: Big;
  readonly discountPercent: Big;
  /** EUR off each unit, where no plain percentage says it. */
  readonly discountAmount: Big;
  readonly amount?: Big;
  readonly periodFrom: CivilDate | null;
  readonly periodTo: CivilDate | null;
  readonly revenueAccount: string;
  /** The customer keeps back a part of it for the tax office. */
  readonly withholdingSubject?: boolean;
  readonly contractLineId: number | null;
  /** On a credit note: position of the credited invoice's line that this one takes back. */
  readonly creditedPosition?: number | null;
  /** The advance invoice that the line deducts; its amount is negative then. */
  readonly deductedInvoiceId?: number | null;
  readonly explanation: Explanation | null;
}

/** One of several contracts on a document, and the positions of its lines, counted from 1 and both included. */
export interface DocumentContract {
  readonly contractId: number;
  readonly contractCode: string;
  /** What documents print above its lines. */
  readonly label: string;
  readonly firstPosition: number;
  readonly lastPosition: number;
}

/** A document before it is written; amounts positive, `type` gives the sign. */
export interface DraftDocument {
  readonly type: 'invoice' | 'credit-note';
  /** Left out where it is the ordinary one of its sign. */
  readonly documentType?: SaleDocument;
  readonly partnerId: number;
  readonly customer: CustomerSnapshot;
  readonly contractId: number | null;
  readonly contractCode: string | null;
  /** Where the document is for several contracts; then it names no single one. */
  readonly contracts?: readonly DocumentContract[];
  readonly billingRunId: number | null;
  readonly creditedInvoiceId: number | null;
  /** The letter of intent that its lines of Natura N3.5 rely on. */
  readonly letterId?: number | null;
  readonly lines: readonly DraftLine[];
  readonly paymentRules: readonly DueDateRule[];
  readonly methodCode: string;
  readonly notes: string | null;
}

export interface PricedLine extends DraftLine {
  readonly amount: Big;
}

/** A document with everything computed: ready to be numbered and written. */
export interface PlannedDocument extends Omit<DraftDocument, 'lines'>, DocumentTotals {
  readonly lines: readonly PricedLine[];
  readonly taxes: readonly TaxGroup[];
  readonly stampDuty: Big;
  readonly instalments: readonly DueAmount[];
}

/** Computes a document whole: line amounts, tax summary, totals, stamp duty and what is due when. */
export function planDocument(draft: DraftDocument, issuedOn: CivilDate): PlannedDocument {
  const lines = draft.lines.map(priced);
  const taxes = taxGroups(lines);
  const totals = documentTotals(taxes, withholdingBase(lines));
  // One plain literal: billing makes these by the ten thousand.
  return {
    type: draft.type,
    documentType: saleDocument(draft),
    partnerId: draft.partnerId,
    customer: draft.customer,
    contractId: draft.contractId,
    contractCode: draft.contractCode,
    ...(draft.contracts && { contracts: draft.contracts }),
    ...(draft.letterId != null && { letterId: draft.letterId }),
    billingRunId: draft.billingRunId,
    creditedInvoiceId: draft.creditedInvoiceId,
    paymentRules: draft.paymentRules,
    methodCode: draft.methodCode,
    notes: draft.notes,
    lines,
    taxes,
    taxable: totals.taxable,
    tax: totals.tax,
    total: totals.total,
    withheld: totals.withheld,
    payable: totals.payable,
    stampDuty: draft.type === 'invoice' ? stampDuty(lines) : ZERO,
    instalments: dueDates(issuedOn, draft.type === 'invoice' ? draft.paymentRules : [], totals.payable),
  };
}

function priced(line: DraftLine): PricedLine {
  return hasAmount(line) ? line : { ...line, amount: lineAmount(line) };
}

function hasAmount(line: DraftLine): line is PricedLine {
  return line.amount !== undefined;
}

/** What a document adds to turnover: a credit note takes away. Nothing when there is no document. */
export function signedAmounts(document: Pick<PlannedDocument, 'type' | 'taxable' | 'total'> | null): {
  taxable: Big;
  total: Big;
} {
  if (!document) return { taxable: ZERO, total: ZERO };
  const { type, taxable, total } = document;
  return type === 'credit-note' ? { taxable: taxable.neg(), total: total.neg() } : { taxable, total };
}

/**
 * A document whose lines add up to less than zero is a credit note: its lines change sign, so that a credit note always
 * carries positive amounts (FatturaPA TD04).
 */
export function asCreditNote(draft: DraftDocument): DraftDocument {
  const lines = draft.lines.map((line) => ({
    ...line,
    unitPrice: line.unitPrice.neg(),
    discountAmount: line.discountAmount.neg(),
    ...(line.amount === undefined ? {} : { amount: line.amount.neg() }),
  }));
  return { ...draft, type: 'credit-note', documentType: 'TD04', lines };
}
