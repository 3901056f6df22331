import type { CivilDate } from '@ponte/shared/calendar';

/** Invoices got their numbers. All of one event share the day. */
export interface InvoiceIssued {
  readonly type: 'invoice.issued';
  readonly invoiceIds: readonly number[];
  readonly issuedOn: CivilDate;
}

/** Credit notes got their numbers; the ids are those of the credit notes. */
export interface CreditNoteIssued {
  readonly type: 'credit-note.issued';
  readonly invoiceIds: readonly number[];
  readonly issuedOn: CivilDate;
}

/** Somebody wants these documents printed and kept, at most 250 of them. */
export interface InvoicePrintRequested {
  readonly type: 'invoice.print-requested';
  readonly invoiceIds: readonly number[];
}

/** Suppliers' documents were recorded. */
export interface BillRecorded {
  readonly type: 'bill.recorded';
  readonly billIds: readonly number[];
}

/** Suppliers' bills under reverse charge were integrated; the bills in the order of their integrations. */
export interface VatIntegrationIssued {
  readonly type: 'vat-integration.issued';
  readonly integrationIds: readonly number[];
  readonly billIds: readonly number[];
}
