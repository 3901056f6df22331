import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { OnEvent } from '../platform/outbox/on-event.decorator';
import type { InvoicePrintRequested } from './events';
import type { PrintInvoicesJob } from './invoice-pdf.processor';

/** Queues what is to be printed: printing is slow, and must not hold up the events behind it. */
@Injectable()
export class InvoicePrintListener {
  constructor(@InjectQueue('pdf') private readonly queue: Queue<PrintInvoicesJob>) {}

  @OnEvent('invoice.print-requested')
  async handle({ invoiceIds }: InvoicePrintRequested): Promise<void> {
    await this.queue.add('print-invoices', { invoiceIds });
  }
}
