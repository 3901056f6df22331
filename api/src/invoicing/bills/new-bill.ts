import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import type { Payability } from '../../catalog/payability';
import type { SupplierIdentity } from '../../partners/supplier-identity';

export const BILL_TYPES = ['bill', 'credit-note'] as const;
export type BillType = (typeof BILL_TYPES)[number];

export const BILL_STATUSES = ['recorded', 'undone'] as const;
/** `undone`: its recording in the books was taken back, until it is recorded again. */
export type BillStatus = (typeof BILL_STATUSES)[number];

/** How far a bill is paid; a credit note is paid when it was set off. */
export const BILL_PAYMENT_STATES = ['open', 'partly', 'paid'] as const;
export type BillPaymentState = (typeof BILL_PAYMENT_STATES)[number];

/** What looks odd on a bill but keeps it from nothing; each has a sentence in the interface. */
export const BILL_WARNINGS = ['buyer', 'totals', 'instalments', 'currency'] as const;
export type BillWarning = (typeof BILL_WARNINGS)[number];

/** A supplier's document as its file tells it. Amounts are positive on both types, EUR; the totals are the file's. */
export interface NewBill {
  readonly type: BillType;
  /** FatturaPA 2.1.1.1, such as TD01. */
  readonly documentType: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly supplier: SupplierIdentity;
  /** EUR without VAT, over the tax summaries. */
  readonly taxable: Big;
  readonly tax: Big;
  /** The document's total with VAT, before anything is withheld. */
  readonly total: Big;
  /** What we pay to the supplier: without what is withheld and without the VAT of split payment. */
  readonly payable: Big;
  readonly withholdings: readonly Withholding[];
  /** Stamp duty that the supplier pays virtually. */
  readonly stampDuty: Big;
  readonly notes: string | null;
  readonly lines: readonly NewBillLine[];
  readonly taxes: readonly NewBillTax[];
  readonly instalments: readonly NewBillInstalment[];
  readonly attachments: readonly BillAttachmentBytes[];
  readonly warnings: readonly BillWarning[];
}

/** Tax or contribution that we keep back and pay over for the supplier; FatturaPA DatiRitenuta. */
export interface Withholding {
  /** RT01 … RT06. */
  readonly kind: string;
  /** Decimal text, percent. */
  readonly rate: string;
  /** Decimal text, EUR. */
  readonly amount: string;
  readonly reason: string;
}

/** A discount or surcharge as the file writes it. */
export interface BillDiscount {
  readonly kind: 'discount' | 'surcharge';
  readonly percent: string | null;
  readonly amount: string | null;
}

export interface NewBillLine {
  /** `fund` is a professional's pension contribution, which stands outside the lines of the file. */
  readonly kind: 'line' | 'fund';
  readonly description: string;
  readonly code: string | null;
  readonly quantity: Big;
  readonly unit: string | null;
  readonly unitPrice: Big;
  readonly discounts: readonly BillDiscount[];
  /** EUR without VAT, discounts taken off, up to eight decimals as the file writes it. */
  readonly amount: Big;
  readonly taxRate: Big;
  readonly natura: string | null;
  /** Counts for what is withheld. */
  readonly withheld: boolean;
  readonly periodFrom: CivilDate | null;
  /** First day after those that the line is for. */
  readonly periodTo: CivilDate | null;
}

/** One row of the file's tax summary. */
export interface NewBillTax {
  readonly rate: Big;
  readonly natura: string | null;
  readonly payability: Payability;
  readonly law: string | null;
  readonly base: Big;
  readonly tax: Big;
  readonly rounding: Big;
}

export interface NewBillInstalment {
  readonly dueOn: CivilDate;
  readonly amount: Big;
  /** FatturaPA 2.4.2.2, such as MP05; null where the file names no payment. */
  readonly method: string | null;
  readonly iban: string | null;
}

export interface BillAttachmentBytes {
  readonly name: string;
  readonly bytes: Buffer;
}
