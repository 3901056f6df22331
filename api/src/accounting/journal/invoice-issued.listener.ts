import { Injectable } from '@nestjs/common';
import type { CreditNoteIssued, InvoiceIssued } from '../../invoicing/events';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { JournalService } from './journal.service';

/** What is issued enters the books. */
@Injectable()
export class InvoiceIssuedListener {
  constructor(private readonly journal: JournalService) {}

  @OnEvent('invoice.issued')
  postInvoices(event: InvoiceIssued): Promise<void> {
    return this.journal.postInvoices(event.invoiceIds);
  }

  @OnEvent('credit-note.issued')
  postCreditNotes(event: CreditNoteIssued): Promise<void> {
    return this.journal.postInvoices(event.invoiceIds);
  }
}
