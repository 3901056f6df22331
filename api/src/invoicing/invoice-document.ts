import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { decimal, money, sum, type DecimalSource } from '@ponte/shared/money';
import type { PrintedAddress } from './customer-snapshot';
import type {
  CompanySource,
  CustomerSource,
  InstalmentSource,
  InvoiceDocumentSource,
  InvoiceLineSource,
  TaxGroupSource,
} from './invoice-document-source';
import { WITHHOLDING_RATE } from './withholding';

/** What the templates `invoice/it` and `invoice/en` print. Money and prices are decimal strings, days `YYYY-MM-DD`. */
export interface InvoiceDocument {
  readonly isCreditNote: boolean;
  readonly title: 'invoice' | 'advance' | 'creditNote' | 'debitNote' | 'proforma';
  /** Null while the document is a draft, which is then printed as one. */
  readonly number: string | null;
  readonly issuedOn: CivilDate | null;
  readonly company: CompanyBlock;
  readonly customer: CustomerBlock;
  readonly proforma: { readonly number: string; readonly issuedOn: CivilDate } | null;
  readonly credited: { readonly number: string; readonly issuedOn: CivilDate } | null;
  readonly contracts: string | null;
  readonly cig: string | null;
  readonly cup: string | null;
  readonly paymentTerm: string | null;
  readonly lines: readonly LineRow[];
  /** The last of the lines, printed on the same page as the totals so that these never stand alone. */
  readonly lastLines: readonly LineRow[];
  readonly hasDiscounts: boolean;
  readonly taxes: readonly TaxRow[];
  readonly totals: Totals;
  readonly instalments: readonly InstalmentRow[];
  /** Where to pay: only when some instalment is paid by the customer's own transfer. */
  readonly transfer: TransferBlock | null;
  /** The customer's account that a direct debit will draw on, all but its ends hidden. */
  readonly debitedIban: string | null;
  readonly isVatDeferred: boolean;
  readonly notes: readonly string[];
}

export interface CompanyBlock extends Omit<CompanySource, 'address' | 'shareCapital'> {
  readonly addressLines: readonly string[];
  readonly shareCapital: string | null;
}

export interface CustomerBlock {
  /** Name and postal address, one line each, for the window of the envelope. */
  readonly postalLines: readonly string[];
  /** With its country's prefix when foreign. */
  readonly vatNumber: string | null;
  readonly fiscalCode: string | null;
  readonly recipientCode: string | null;
  readonly pec: string | null;
}

interface LineRow {
  readonly heading: string | null;
  readonly description: string;
  readonly from: CivilDate | null;
  /** The last day billed, as people read a period. */
  readonly until: CivilDate | null;
  readonly quantity: string;
  readonly unit: string | null;
  readonly unitPrice: string;
  readonly discountPercent: string | null;
  readonly discountAmount: string | null;
  readonly rate: string;
  readonly natura: string | null;
  readonly amount: string;
}

interface TaxRow {
  readonly rate: string;
  readonly natura: string | null;
  readonly law: string | null;
  readonly isSplitPayment: boolean;
  readonly base: string;
  readonly tax: string;
}

interface Totals {
  readonly taxable: string;
  readonly tax: string;
  readonly total: string;
  readonly payable: string;
  /** VAT the customer pays to the Treasury instead of us; null without split payment. */
  readonly splitPaymentTax: string | null;
  /** What a condominium keeps for the tax office; null when nothing. */
  readonly withholding: { readonly rate: string; readonly base: string; readonly amount: string } | null;
  readonly stampDuty: string | null;
}

interface InstalmentRow {
  readonly dueOn: CivilDate;
  readonly method: string;
  readonly amount: string;
}

interface TransferBlock {
  readonly bank: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly payee: string;
}

const TITLES = { TD01: 'invoice', TD02: 'advance', TD04: 'creditNote', TD05: 'debitNote' } as const;

/** How many lines are kept together with the totals. */
const WITH_TOTALS = 2;

/** FatturaPA `ModalitaPagamento` by which the customer sends the money to our account. */
const TRANSFERS = new Set(['MP05', 'MP07', 'MP15']);
/** … and by which our bank draws it from the customer's. */
const DIRECT_DEBITS = new Set(['MP09', 'MP10', 'MP11', 'MP16', 'MP19', 'MP20', 'MP21']);

/**
 * What is printed on an invoice or credit note, chosen and laid out, not yet formatted: the template knows the language.
 * Amounts are taken as issued and never recomputed here (DPR 633/1972 art. 21 lists what must appear).
 */
export function invoiceDocument(source: InvoiceDocumentSource): InvoiceDocument {
  return {
    isCreditNote: source.kind === 'credit-note',
    title: source.proforma === null ? TITLES[source.title] : 'proforma',
    proforma: source.proforma,
    number: source.number,
    issuedOn: source.issuedOn,
    company: companyBlock(source.company),
    customer: customerBlock(source.customer),
    credited: source.credited,
    contracts: source.contracts.length > 0 ? source.contracts.join(', ') : null,
    cig: source.cig,
    cup: source.cup,
    paymentTerm: source.kind === 'invoice' ? source.paymentTerm : null,
    lines: source.lines.slice(0, -WITH_TOTALS).map(lineRow),
    lastLines: source.lines.slice(-WITH_TOTALS).map(lineRow),
    hasDiscounts: source.lines.some((line) => !isZero(line.discountPercent) || !isZero(line.discountAmount)),
    taxes: source.taxGroups.map(taxRow),
    totals: totals(source),
    instalments: source.kind === 'invoice' ? source.instalments.map(instalmentRow) : [],
    transfer: transferBlock(source),
    debitedIban: debitedIban(source),
    isVatDeferred: source.taxGroups.some((group) => group.payability === 'D'),
    notes: (source.notes ?? '').split('\n').filter((line) => line.trim() !== ''),
  };
}

export function companyBlock({ address, shareCapital, ...company }: CompanySource): CompanyBlock {
  return {
    ...company,
    addressLines: addressLines(address),
    shareCapital: shareCapital === null ? null : money(decimal(shareCapital)),
  };
}

export function customerBlock(customer: CustomerSource): CustomerBlock {
  const { name, address, country, vatNumber, fiscalCode, recipientCode, pec } = customer;
  return {
    postalLines: [name, ...addressLines(address)],
    vatNumber: vatNumber && country !== 'IT' ? `${country}${vatNumber}` : vatNumber,
    fiscalCode,
    recipientCode,
    pec,
  };
}

/** Street, town and, abroad, the country in Italian capitals as Poste Italiane reads it (UPU S42). */
function addressLines(address: PrintedAddress): string[] {
  const street = [address.street, address.houseNumber].filter(Boolean).join(' ');
  const province = address.province ? ` (${address.province})` : '';
  const lines = [street, `${address.zip} ${address.town}${province}`];
  return address.country === 'IT' ? lines : [...lines, countryName(address.country)];
}

function countryName(code: string): string {
  return new Intl.DisplayNames(['it'], { type: 'region' }).of(code)?.toUpperCase() ?? code;
}

function lineRow(line: InvoiceLineSource): LineRow {
  return {
    heading: line.heading,
    description: line.description,
    from: line.period?.from ?? null,
    until: line.period ? addDays(line.period.to, -1) : null,
    quantity: decimal(line.quantity).toFixed(),
    unit: line.unit,
    unitPrice: decimal(line.unitPrice).toFixed(),
    discountPercent: isZero(line.discountPercent) ? null : decimal(line.discountPercent).toFixed(),
    discountAmount: isZero(line.discountAmount) ? null : decimal(line.discountAmount).toFixed(),
    rate: decimal(line.taxRate).toFixed(),
    natura: line.natura,
    amount: money(decimal(line.amount)),
  };
}

function taxRow(group: TaxGroupSource): TaxRow {
  return {
    rate: decimal(group.rate).toFixed(),
    natura: group.natura,
    law: group.law,
    isSplitPayment: group.payability === 'S',
    base: money(decimal(group.base)),
    tax: money(decimal(group.tax)),
  };
}

function totals(source: InvoiceDocumentSource): Totals {
  const split = source.taxGroups.filter((group) => group.payability === 'S');
  return {
    taxable: money(decimal(source.taxable)),
    tax: money(decimal(source.tax)),
    total: money(decimal(source.total)),
    payable: money(decimal(source.payable)),
    splitPaymentTax: split.length > 0 ? money(sum(split.map((group) => decimal(group.tax)))) : null,
    withholding: isZero(source.withheld)
      ? null
      : {
          rate: WITHHOLDING_RATE.toFixed(),
          base: money(decimal(source.withholdingBase)),
          amount: money(decimal(source.withheld)),
        },
    stampDuty: isZero(source.stampDuty) ? null : money(decimal(source.stampDuty)),
  };
}

function instalmentRow(instalment: InstalmentSource): InstalmentRow {
  return {
    dueOn: instalment.dueOn,
    method: instalment.methodName,
    amount: money(decimal(instalment.amount)),
  };
}

function transferBlock(source: InvoiceDocumentSource): TransferBlock | null {
  return source.bank && paidBy(source, TRANSFERS) ? { ...source.bank, payee: source.company.name } : null;
}

function debitedIban(source: InvoiceDocumentSource): string | null {
  const iban = source.debitedIban;
  return iban && paidBy(source, DIRECT_DEBITS) ? `${iban.slice(0, 4)} … ${iban.slice(-4)}` : null;
}

function paidBy(source: InvoiceDocumentSource, methods: ReadonlySet<string>): boolean {
  return source.kind === 'invoice' && source.instalments.some(({ methodCode }) => methods.has(methodCode));
}

function isZero(value: DecimalSource): boolean {
  return decimal(value).eq('0');
}
