import type { CivilDate, Period } from '@ponte/shared/calendar';
import type { DecimalSource } from '@ponte/shared/money';
import type { SaleDocument } from './sale-document';
import type { CustomerSnapshot, PrintedAddress } from './customer-snapshot';

/** An invoice or credit note as plain data, gathered by its service: all that its printed copy can say. */
export interface InvoiceDocumentSource {
  readonly kind: 'invoice' | 'credit-note';
  readonly title: SaleDocument;
  /** Number and day of a draft that is shown as a proforma. */
  readonly proforma: { readonly number: string; readonly issuedOn: CivilDate } | null;
  /** Null on a draft, together with `issuedOn`. */
  readonly number: string | null;
  readonly issuedOn: CivilDate | null;
  readonly company: CompanySource;
  readonly customer: CustomerSource;
  /** The invoice a credit note corrects. */
  readonly credited: { readonly number: string; readonly issuedOn: CivilDate } | null;
  /** Codes of the contracts billed. */
  readonly contracts: readonly string[];
  /** Tender and project codes a public body asks for. */
  readonly cig: string | null;
  readonly cup: string | null;
  readonly paymentTerm: string | null;
  readonly lines: readonly InvoiceLineSource[];
  readonly taxGroups: readonly TaxGroupSource[];
  readonly instalments: readonly InstalmentSource[];
  /** Our account, for customers who pay by transfer. */
  readonly bank: { readonly bank: string; readonly iban: string; readonly bic: string | null } | null;
  /** The customer's account, for those who pay by direct debit. */
  readonly debitedIban: string | null;
  readonly taxable: DecimalSource;
  readonly tax: DecimalSource;
  readonly total: DecimalSource;
  /** What a condominium keeps for the tax office, "0" when nothing, and from what. */
  readonly withheld: DecimalSource;
  readonly withholdingBase: DecimalSource;
  /** What the customer pays us: the total less VAT under split payment and what is withheld. */
  readonly payable: DecimalSource;
  /** Stamp duty paid virtually by us; "0" when none is due. */
  readonly stampDuty: DecimalSource;
  readonly notes: string | null;
}

/** Our own legal data (art. 2250 of the civil code, art. 35 DPR 633/1972). */
export interface CompanySource {
  readonly name: string;
  /** `data:image/…` URI; without one the name is the mark. */
  readonly logo: string | null;
  readonly address: PrintedAddress;
  /** Italian, without its country prefix. */
  readonly vatNumber: string;
  readonly fiscalCode: string;
  /** Office and number of the business register, `TO-1234567`. */
  readonly rea: string | null;
  readonly shareCapital: DecimalSource | null;
  readonly soleShareholder: boolean;
  readonly inLiquidation: boolean;
  readonly pec: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
}

/** The customer as it was on the day of issue; a whole snapshot will do. */
export type CustomerSource = Pick<
  CustomerSnapshot,
  'name' | 'address' | 'country' | 'vatNumber' | 'fiscalCode' | 'recipientCode' | 'pec'
>;

export interface InvoiceLineSource {
  /** Printed above the line: where the lines of another contract begin. */
  readonly heading: string | null;
  readonly description: string;
  readonly period: Period | null;
  readonly quantity: DecimalSource;
  readonly unit: string | null;
  readonly unitPrice: DecimalSource;
  readonly discountPercent: DecimalSource;
  /** EUR off each unit, where no plain percentage says it. */
  readonly discountAmount: DecimalSource;
  readonly taxRate: DecimalSource;
  readonly natura: string | null;
  readonly amount: DecimalSource;
}

/** One row of the VAT summary. `payability`: I immediate, D deferred, S split payment (art. 17-ter DPR 633/1972). */
export interface TaxGroupSource {
  readonly rate: DecimalSource;
  readonly natura: string | null;
  readonly payability: 'I' | 'D' | 'S';
  readonly law: string | null;
  readonly base: DecimalSource;
  readonly tax: DecimalSource;
}

export interface InstalmentSource {
  readonly dueOn: CivilDate;
  readonly amount: DecimalSource;
  /** FatturaPA `ModalitaPagamento`, `MP05`. */
  readonly methodCode: string;
  readonly methodName: string;
}
