import type { CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type { JournalCode } from '../chart/default-chart';
import type { EntrySource } from './entry-source';
import { postBill, type BillToPost } from './post-bill';
import {
  postInvoice,
  postPayment,
  POSTING_ACCOUNTS,
  reverse,
  type InvoiceToPost,
  type PaymentToPost,
  type PostingLine,
} from './posting';

/** A double entry before it is written: journal and accounts by code. */
export interface PlannedEntry {
  readonly journal: JournalCode;
  readonly postedOn: CivilDate;
  /** In Italian, as the book is printed. */
  readonly description: string;
  readonly sourceKind: EntrySource;
  readonly sourceId: number | null;
  readonly partnerId: number | null;
  readonly reversalOfId: number | null;
  readonly lines: readonly PostingLine[];
}

interface IssuedInvoice extends InvoiceToPost {
  readonly id: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly customerName: string;
}

interface RecordedBill extends BillToPost {
  readonly id: number;
  readonly number: string;
  readonly receivedOn: CivilDate;
  readonly supplierName: string;
}

interface RegisteredPayment extends PaymentToPost {
  readonly id: number;
  readonly receivedOn: CivilDate;
  readonly partnerName: string;
  readonly reference: string | null;
}

interface ReversedPayment extends RegisteredPayment {
  readonly reversedOn: CivilDate | null;
}

/** The entry of an issued invoice or credit note; null where nothing is to be posted. */
export function invoiceEntry(invoice: IssuedInvoice): PlannedEntry | null {
  const title = invoice.type === 'credit-note' ? 'Nota di credito' : 'Fattura';
  return entry({
    journal: 'VEN',
    postedOn: invoice.issuedOn,
    description: cut(`${title} ${invoice.number} ${invoice.customerName}`),
    sourceKind: 'invoice',
    sourceId: invoice.id,
    partnerId: invoice.partnerId,
    reversalOfId: null,
    lines: postInvoice(invoice),
  });
}

/** The entry of a supplier's document; null where nothing is to be posted. */
export function billEntry(bill: RecordedBill): PlannedEntry | null {
  const title = bill.type === 'credit-note' ? 'Nota di credito fornitore' : 'Fattura fornitore';
  return entry({
    journal: 'ACQ',
    postedOn: bill.receivedOn,
    description: cut(`${title} ${bill.number} ${bill.supplierName}`),
    sourceKind: 'bill',
    sourceId: bill.id,
    partnerId: bill.partnerId,
    reversalOfId: null,
    lines: postBill(bill),
  });
}

/** The entry of money received or given back, or of cents written off; null for an offset, which changes no account. */
export function paymentEntry(payment: RegisteredPayment): PlannedEntry | null {
  return entry({
    journal: cashJournal(payment),
    postedOn: payment.receivedOn,
    description: cut(paymentText(payment)),
    sourceKind: 'payment',
    sourceId: payment.id,
    partnerId: payment.partnerId,
    reversalOfId: null,
    lines: postPayment(payment),
  });
}

/** The entry that undoes the payment's; null where there is none to undo. */
export function paymentReversalEntry(payment: ReversedPayment, reversalOfId: number): PlannedEntry | null {
  return entry({
    journal: cashJournal(payment),
    postedOn: payment.reversedOn ?? payment.receivedOn,
    description: cut(`Storno ${paymentText(payment)}`),
    sourceKind: 'payment-reversal',
    sourceId: payment.id,
    partnerId: payment.partnerId,
    reversalOfId,
    lines: reverse(postPayment(payment)),
  });
}

function entry(planned: PlannedEntry): PlannedEntry | null {
  return planned.lines.length === 0 ? null : planned;
}

/** As much of a description as the book holds. */
export function cut(description: string): string {
  return description.slice(0, 255);
}

/** Where no money moves, it is none of the bank's. */
function cashJournal({ amount, cashAccount }: RegisteredPayment): JournalCode {
  if (amount.eq(ZERO)) return 'MIS';
  return cashAccount === POSTING_ACCOUNTS.cash ? 'CAS' : 'BAN';
}

function paymentText({ amount, partnerName, reference }: RegisteredPayment): string {
  const title = amount.eq(ZERO) ? 'Abbuono' : amount.gt(ZERO) ? 'Incasso' : 'Rimborso';
  return [title, partnerName, ...(reference === null ? [] : [`(${reference})`])].join(' ');
}
