import { Injectable } from '@nestjs/common';
import type { InvoiceIssued } from '../../invoicing/events';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { CreditUseService } from './credit-use.service';

/** What customers have with us pays their new invoices. */
@Injectable()
export class InvoiceIssuedListener {
  constructor(private readonly credit: CreditUseService) {}

  @OnEvent('invoice.issued')
  handle(event: InvoiceIssued): Promise<void> {
    return this.credit.use(event.invoiceIds);
  }
}
