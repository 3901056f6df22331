import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { InvoicePdf } from './invoice-pdf.service';

/** One chunk of documents to print. */
export interface PrintInvoicesJob {
  readonly invoiceIds: readonly number[];
}

/** Prints documents in the worker. Repeating a job prints only what is missing. */
@Processor('pdf')
export class InvoicePdfProcessor {
  constructor(private readonly pdfs: InvoicePdf) {}

  @Process({ name: 'print-invoices', concurrency: 1 })
  async print({ data }: Job<PrintInvoicesJob>): Promise<void> {
    await this.pdfs.renderMany(data.invoiceIds);
  }
}
