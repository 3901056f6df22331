import { PassThrough, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ZipFile } from 'yazl';
import { InvoicePdf } from './invoice-pdf.service';
import { InvoicePrinting, type PrintSelection } from './invoice-printing.service';
import { pdfName } from './print-source';

/** Documents printed together, those that were not printed before, when the first of them has its turn. */
const PRINTED_AHEAD = 100;

/** PDFs are compressed already. */
const STORED = { compress: false };

/** The PDFs of a selection as one archive. */
@Injectable()
export class InvoiceZip {
  constructor(
    private readonly printing: InvoicePrinting,
    private readonly pdfs: InvoicePdf,
  ) {}

  /** Streamed: each PDF is opened when the reader has taken those before it. `invoice.not-found` if there is none. */
  async stream(selection: PrintSelection): Promise<Readable> {
    const documents = await this.printing.documents(selection);
    if (documents.length === 0) throw new DomainError('invoice.not-found', { ...selection });
    const zip = new ZipFile();
    const output = new PassThrough();
    zip.outputStream.pipe(output);
    zip.on('error', (error: Error) => output.destroy(error));
    const ids = documents.map(({ id }) => id);
    documents.forEach((document, index) => {
      zip.addReadStreamLazy(pdfName(document), STORED, (done) => {
        this.open(ids, index).then(
          (content) => done(null, content),
          (error: unknown) => done(error, Readable.from([])),
        );
      });
    });
    zip.end();
    return output;
  }

  private async open(ids: readonly number[], index: number): Promise<Readable> {
    if (index % PRINTED_AHEAD === 0) await this.pdfs.renderMany(ids.slice(index, index + PRINTED_AHEAD));
    const { content } = await this.pdfs.render(ids[index] ?? 0);
    return content instanceof Readable ? content : Readable.from([content]);
  }
}
