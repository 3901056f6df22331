import { DomainError } from '@ponte/shared/domain-error';
import { money, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** Accounts of the default chart that the rules below post to; their codes are fixed. */
export const POSTING_ACCOUNTS = {
  receivables: '1501',
  withholdingsDue: '1503',
  payables: '2501',
  yearResult: '2102',
  inputVat: '1601',
  vatAdvance: '1602',
  deferredInputVat: '1606',
  bank: '1801',
  prepaidExpenses: '1902',
  cash: '1810',
  vat: '2601',
  withholdings: '2602',
  withholdingsSuffered: '1609',
  treasuryVat: '2605',
  stampDuty: '2607',
  splitVat: '2608',
  deferredVat: '2609',
  deferredIncome: '2702',
  roundingGain: '3210',
  collectionCosts: '4213',
  stampDutyCost: '4901',
  roundingLoss: '4910',
  vatInterest: '5204',
  profitAndLoss: '9101',
  balanceSheet: '9102',
} as const;

/** What the books need of an issued document. Amounts are positive on both types, EUR. */
export interface InvoiceToPost {
  readonly type: 'invoice' | 'credit-note';
  readonly partnerId: number;
  /** What the customer withholds when it pays. */
  readonly withheld: Big;
  /** What the customer pays: the total less the VAT of split payment and what is withheld. */
  readonly payable: Big;
  /** Stamp duty the document bears, in no total. */
  readonly stampDuty: Big;
  /** Net amounts by the account of the lines. */
  readonly revenues: readonly { readonly account: string; readonly amount: Big }[];
  readonly taxes: readonly { readonly payability: 'I' | 'D' | 'S'; readonly tax: Big }[];
}

/** What the books need of money received, or given back. */
export interface PaymentToPost {
  readonly partnerId: number;
  /** What the customer paid; below zero what was given back. */
  readonly amount: Big;
  /** What the bank kept of it, or took for giving it back. */
  readonly fee: Big;
  /** Cents of the receivable that nobody will pay, or too much paid where below zero. */
  readonly writeOff: Big;
  /** Where the money arrived, or left from; the bank if it is not known. */
  readonly cashAccount: string | null;
  /** Where the fee is booked; collection costs if it is not known. */
  readonly feeAccount: string | null;
}

/** One line of an entry, its account by code; exactly one side is positive. EUR. */
export interface PostingLine {
  readonly account: string;
  readonly partnerId: number | null;
  readonly debit: Big;
  readonly credit: Big;
}

/**
 * The entry of a sale: receivable against revenue by account and VAT; a credit note is its mirror. The VAT of split payment
 * passes through its transit account and leaves nothing there. What the customer withholds waits beside the receivable (1503) until it
 * pays. Stamp duty that no line charges on is our cost, on both
 * types. Nothing is posted for a document of zero. Throws `journal-entry.unbalanced` where the parts don't make the total.
 */
export function postInvoice(invoice: InvoiceToPost): PostingLine[] {
  const { receivables, withholdingsDue } = POSTING_ACCOUNTS;
  const sale: PostingLine[] = [];
  addLine(sale, receivables, invoice.payable, invoice.partnerId);
  addLine(sale, withholdingsDue, invoice.withheld);
  for (const { account, amount } of invoice.revenues) addLine(sale, account, amount.neg());
  addTaxes(sale, invoice.taxes);
  const lines = invoice.type === 'credit-note' ? reverse(sale) : sale;
  addStampDuty(lines, invoice);
  return balanced(lines);
}

/**
 * The entry of money received: it lowers the partner's receivable by all that was paid, whether or not it pays an invoice yet and
 * whatever the bank kept; cents written off are a cost, those paid too much a gain. Money given back is the mirror of it, but for
 * the fee, which is our cost either way.
 */
export function postPayment(payment: PaymentToPost): PostingLine[] {
  const { partnerId, amount, fee, writeOff, cashAccount, feeAccount } = payment;
  const { bank, collectionCosts, roundingGain, roundingLoss, receivables } = POSTING_ACCOUNTS;
  const lines: PostingLine[] = [];
  addLine(lines, cashAccount ?? bank, amount.minus(fee));
  addLine(lines, feeAccount ?? collectionCosts, fee);
  addLine(lines, writeOff.gt(ZERO) ? roundingLoss : roundingGain, writeOff);
  addLine(lines, receivables, amount.plus(writeOff).neg(), partnerId);
  return balanced(lines);
}

/** The same accounts with sides exchanged. */
export function reverse(lines: readonly PostingLine[]): PostingLine[] {
  return lines.map((line) => ({ ...line, debit: line.credit, credit: line.debit }));
}

/** Gives the lines back if debits equal credits to the cent; throws `journal-entry.unbalanced` otherwise. */
export function balanced(lines: PostingLine[]): PostingLine[] {
  let debits = ZERO;
  let credits = ZERO;
  for (const { debit, credit } of lines) {
    debits = debits.plus(debit);
    credits = credits.plus(credit);
  }
  if (!debits.eq(credits)) {
    throw new DomainError('journal-entry.unbalanced', { debit: money(debits), credit: money(credits) });
  }
  return lines;
}

/** The VAT of split payment stands on both sides of its transit account. */
function addTaxes(lines: PostingLine[], taxes: InvoiceToPost['taxes']): void {
  const { vat, deferredVat, splitVat } = POSTING_ACCOUNTS;
  const total = { I: ZERO, D: ZERO, S: ZERO };
  for (const { payability, tax } of taxes) total[payability] = total[payability].plus(tax);
  addLine(lines, vat, total.I.neg());
  addLine(lines, deferredVat, total.D.neg());
  addLine(lines, splitVat, total.S.neg());
  addLine(lines, splitVat, total.S);
}

/** What a line of the invoice charges on to the customer already stands on the stamp duty account. */
function addStampDuty(lines: PostingLine[], { type, stampDuty, revenues }: InvoiceToPost): void {
  const account = POSTING_ACCOUNTS.stampDuty;
  let own = stampDuty;
  if (type === 'invoice') {
    for (const revenue of revenues) if (revenue.account === account) own = own.minus(revenue.amount);
  }
  if (!own.gt(ZERO)) return;
  addLine(lines, POSTING_ACCOUNTS.stampDutyCost, own);
  addLine(lines, account, own.neg());
}

/** Adds a line: a positive amount in debit, a negative one positive in credit; zero makes no line. */
export function addLine(
  lines: PostingLine[],
  account: string,
  amount: Big,
  partnerId: number | null = null,
): void {
  if (amount.eq(ZERO)) return;
  if (amount.gt(ZERO)) lines.push({ account, partnerId, debit: amount, credit: ZERO });
  else lines.push({ account, partnerId, debit: ZERO, credit: amount.neg() });
}
