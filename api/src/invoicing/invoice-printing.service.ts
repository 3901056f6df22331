import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { SelectQueryBuilder } from 'typeorm';
import { ownPartnersOnly } from '../partners/partner-scope';
import { Transactions } from '../platform/db/transactions.service';
import { Outbox } from '../platform/outbox/outbox.service';
import type { InvoicePrintRequested } from './events';
import { PRINTED_TOGETHER } from './invoice-pdf.service';
import { Invoice } from './invoice.entity';

/** Some documents by id, or all of a billing run. */
export interface PrintSelection {
  readonly ids?: readonly number[];
  readonly billingRunId?: number;
}

export interface ChosenDocument extends Pick<Invoice, 'documentType' | 'number'> {
  readonly id: number;
}

export interface PrintProgress {
  readonly printed: number;
  readonly total: number;
}

/** Issued documents chosen to be printed. Drafts, and what the record rule hides, are left out. */
@Injectable()
export class InvoicePrinting {
  constructor(
    private readonly db: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** Has the worker print what is not printed yet, and answers how far the selection is. */
  request(selection: PrintSelection): Promise<PrintProgress> {
    return this.db.run(async (tx) => {
      const missing = await this.chosen(selection)
        .select('invoice.id', 'id')
        .andWhere('invoice.pdfFileId IS NULL')
        .orderBy('invoice.id')
        .getRawMany<{ id: number }>();
      for (let start = 0; start < missing.length; start += PRINTED_TOGETHER) {
        const invoiceIds = missing.slice(start, start + PRINTED_TOGETHER).map(({ id }) => id);
        await this.outbox.publish(tx, {
          type: 'invoice.print-requested',
          invoiceIds,
        } satisfies InvoicePrintRequested);
      }
      return this.progress(selection);
    });
  }

  async progress(selection: PrintSelection): Promise<PrintProgress> {
    const row = await this.chosen(selection)
      .select('COUNT(*)', 'total')
      .addSelect('COUNT(invoice.pdfFileId)', 'printed')
      .getRawOne<{ total: string; printed: string }>();
    return { printed: Number(row?.printed ?? 0), total: Number(row?.total ?? 0) };
  }

  /** The documents of the selection, oldest first. */
  documents(selection: PrintSelection): Promise<ChosenDocument[]> {
    return this.chosen(selection)
      .select('invoice.id', 'id')
      .addSelect('invoice.documentType', 'documentType')
      .addSelect('invoice.number', 'number')
      .orderBy('invoice.id')
      .getRawMany<ChosenDocument>();
  }

  private chosen({ ids, billingRunId }: PrintSelection): SelectQueryBuilder<Invoice> {
    if ((ids === undefined) === (billingRunId === undefined))
      throw new DomainError('invoice.invalid-selection');
    const invoices = this.db.manager
      .createQueryBuilder(Invoice, 'invoice')
      .where('invoice.issuedOn IS NOT NULL');
    if (ids !== undefined) invoices.andWhere('invoice.id IN (:...ids)', { ids: [0, ...ids] });
    if (billingRunId !== undefined)
      invoices.andWhere('invoice.billingRunId = :billingRunId', { billingRunId });
    ownPartnersOnly(invoices, 'invoice.partnerId');
    return invoices;
  }
}
