import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Transactions } from '../platform/db/transactions.service';
import { FileService } from '../platform/files/file.service';
import { PdfGateway } from '../platform/pdf/pdf.gateway';
import { InvoicePages, type InvoicePage } from './invoice-pages.query';

/** Documents printed and kept in one go: enough to keep Chromium busy, few enough to hold in memory. */
export const PRINTED_TOGETHER = 250;

/** A PDF on its way to somebody. */
export interface PrintedInvoice {
  readonly name: string;
  readonly size: number;
  readonly content: Readable | Uint8Array;
}

interface Kept {
  readonly id: number;
  readonly pdfFileId: number | null;
}

/** The PDFs of documents. An issued one is printed once and kept; a draft is printed for whoever looks, and not kept. */
@Injectable()
export class InvoicePdf {
  constructor(
    private readonly db: Transactions,
    private readonly pages: InvoicePages,
    private readonly pdf: PdfGateway,
    private readonly files: FileService,
  ) {}

  /** A document's PDF; `invoice.not-found`. */
  async render(id: number): Promise<PrintedInvoice> {
    const [kept] = await this.kept([id]);
    if (!kept) throw new DomainError('invoice.not-found', { id });
    if (kept.pdfFileId !== null) return this.stored(kept.pdfFileId);
    const [page] = await this.pages.of([id]);
    if (!page) throw new DomainError('invoice.not-found', { id });
    const bytes = await this.pdf.printOne(page.html);
    if (page.issued) await this.keep([page], [bytes]);
    return { name: page.name, size: bytes.length, content: bytes };
  }

  /** Prints and keeps those of the issued documents that are not printed yet; answers how many. Safe to repeat. */
  async renderMany(ids: readonly number[]): Promise<number> {
    let printed = 0;
    for (let start = 0; start < ids.length; start += PRINTED_TOGETHER) {
      printed += await this.renderTogether(ids.slice(start, start + PRINTED_TOGETHER));
    }
    return printed;
  }

  private async renderTogether(ids: readonly number[]): Promise<number> {
    const missing = (await this.kept(ids)).filter(({ pdfFileId }) => pdfFileId === null);
    const pages = (await this.pages.of(missing.map(({ id }) => id))).filter(({ issued }) => issued);
    if (pages.length === 0) return 0;
    const printed = await this.pdf.printMany(pages);
    await this.keep(
      pages,
      printed.map(({ pdf }) => pdf),
    );
    return pages.length;
  }

  private async stored(fileId: number): Promise<PrintedInvoice> {
    const { file, content } = await this.files.stream(fileId);
    return { name: file.name, size: file.size, content };
  }

  /** Of two who print the same document at once the first is kept, so that everybody sees the same PDF ever after. */
  private async keep(pages: readonly InvoicePage[], pdfs: readonly Uint8Array[]): Promise<void> {
    const files = pages.map(({ name }, index) => ({
      name,
      mime: 'application/pdf',
      bytes: pdfs[index] ?? new Uint8Array(),
    }));
    await this.db.run(async (tx) => {
      const fileIds = await this.files.storeMany(tx, files);
      const cases = pages.flatMap(({ id }, index) => [id, fileIds[index] ?? null]);
      await tx.query(
        `UPDATE invoice SET pdf_file_id = CASE id ${'WHEN ? THEN ? '.repeat(pages.length)}END
          WHERE id IN (?) AND pdf_file_id IS NULL`,
        [...cases, pages.map(({ id }) => id)],
      );
    });
  }

  private kept(ids: readonly number[]): Promise<Kept[]> {
    return this.db.manager.query<Kept[]>(
      'SELECT id, pdf_file_id AS pdfFileId FROM invoice WHERE id IN (?) ORDER BY id',
      [[0, ...ids]],
    );
  }
}
