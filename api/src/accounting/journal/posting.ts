import { DomainError } from '@ponte/shared/domain-error';
import { money, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** Accounts of the default chart that the rules below post to; their codes are fixed. */
export const POSTING_ACCOUNTS = {
  receivables: '1501',
  bank: '1801',
  cash: '1810',
  vat: '2601',
  stampDuty: '2607',
  splitVat: '2608',
  deferredVat: '2609',
  stampDutyCost: '4901',
} as const;

/** What the books need of an issued document. Amounts are positive on both types, EUR. */
export interface InvoiceToPost {
  readonly type: 'invoice' | 'credit-note';
  readonly partnerId: number;
  /** What the customer pays: the total less the VAT of split payment. */
  readonly payable: Big;
  /** Stamp duty the document bears, in no total. */
  readonly stampDuty: Big;
  /** Net amounts by the account of the lines. */
  readonly revenues: readonly { readonly account: string; readonly amount: Big }[];
  readonly taxes: readonly { readonly payability: 'I' | 'D' | 'S'; readonly tax: Big }[];
}

/** What the books need of money received. */
export interface PaymentToPost {
  readonly partnerId: number;
  readonly amount: Big;
  /** Where the money arrived; the bank if it is not known. */
  readonly cashAccount: string | null;
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
 * passes through its transit account and leaves nothing there. Stamp duty that no line charges on is our cost, on both
 * types. Nothing is posted for a document of zero. Throws `journal-entry.unbalanced` where the parts don't make the total.
 */
export function postInvoice(invoice: InvoiceToPost): PostingLine[] {
  const { receivables } = POSTING_ACCOUNTS;
  const sale = [
    ...debit(receivables, invoice.payable, invoice.partnerId),
    ...invoice.revenues.flatMap(({ account, amount }) => credit(account, amount)),
    ...taxLines(invoice.taxes),
  ];
  const document = invoice.type === 'credit-note' ? reverse(sale) : sale;
  return balanced([...document, ...stampDutyLines(invoice)]);
}

/** The entry of money received: it lowers the partner's receivable whether or not it pays an invoice yet. */
export function postPayment({ partnerId, amount, cashAccount }: PaymentToPost): PostingLine[] {
  return balanced([
    ...debit(cashAccount ?? POSTING_ACCOUNTS.bank, amount),
    ...credit(POSTING_ACCOUNTS.receivables, amount, partnerId),
  ]);
}

/** The same accounts with sides exchanged. */
export function reverse(lines: readonly PostingLine[]): PostingLine[] {
  return lines.map((line) => ({ ...line, debit: line.credit, credit: line.debit }));
}

/** Gives the lines back if debits equal credits to the cent; throws `journal-entry.unbalanced` otherwise. */
export function balanced(lines: readonly PostingLine[]): PostingLine[] {
  const debits = sum(lines.map((line) => line.debit));
  const credits = sum(lines.map((line) => line.credit));
  if (!debits.eq(credits)) {
    throw new DomainError('journal-entry.unbalanced', { debit: money(debits), credit: money(credits) });
  }
  return [...lines];
}

function taxLines(taxes: InvoiceToPost['taxes']): PostingLine[] {
  const total = (payability: 'I' | 'D' | 'S'): Big =>
    sum(taxes.filter((group) => group.payability === payability).map(({ tax }) => tax));
  const { vat, deferredVat, splitVat } = POSTING_ACCOUNTS;
  return [
    ...credit(vat, total('I')),
    ...credit(deferredVat, total('D')),
    ...credit(splitVat, total('S')),
    ...debit(splitVat, total('S')),
  ];
}

/** What a line of the invoice charges on to the customer already stands on the stamp duty account. */
function stampDutyLines({ type, stampDuty, revenues }: InvoiceToPost): PostingLine[] {
  const account = POSTING_ACCOUNTS.stampDuty;
  const charged = sum(revenues.filter((revenue) => revenue.account === account).map(({ amount }) => amount));
  const own = type === 'invoice' ? stampDuty.minus(charged) : stampDuty;
  return own.gt(ZERO) ? [...debit(POSTING_ACCOUNTS.stampDutyCost, own), ...credit(account, own)] : [];
}

/** A negative amount stands positive on the other side; zero makes no line. */
function debit(account: string, amount: Big, partnerId: number | null = null): PostingLine[] {
  if (amount.eq(ZERO)) return [];
  const line = { account, partnerId, debit: ZERO, credit: ZERO };
  return amount.gt(ZERO) ? [{ ...line, debit: amount }] : [{ ...line, credit: amount.neg() }];
}

function credit(account: string, amount: Big, partnerId: number | null = null): PostingLine[] {
  return debit(account, amount.neg(), partnerId);
}
