import { Injectable } from '@nestjs/common';
import type { CreditNoteIssued, InvoiceIssued } from '../invoicing/events';
import { OnEvent } from '../platform/outbox/on-event.decorator';
import { EinvoiceService } from './einvoice.service';

/** Builds the FatturaPA file of every document that is issued; what is built already is left alone. */
@Injectable()
export class EinvoiceListener {
  constructor(private readonly einvoices: EinvoiceService) {}

  @OnEvent('invoice.issued')
  async invoices({ invoiceIds }: InvoiceIssued): Promise<void> {
    await this.einvoices.build(invoiceIds);
  }

  @OnEvent('credit-note.issued')
  async creditNotes({ invoiceIds }: CreditNoteIssued): Promise<void> {
    await this.einvoices.build(invoiceIds);
  }
}
