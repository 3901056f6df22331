import { Injectable, StreamableFile } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { CompanyService } from '../../platform/company/company.service';
import { contentDisposition } from '../../platform/files/content-disposition';
import type { NewFile } from '../../platform/files/file.service';
import { PdfGateway } from '../../platform/pdf/pdf.gateway';
import { TemplateService } from '../../platform/pdf/template.service';
import { sheetBytes, XLSX, type Sheet } from '../../platform/sheets/sheet';
import type { Span } from '../ledger/span';
import { reportView } from './report-view';

export const PDF = 'application/pdf';
export const REPORT_FORMATS = ['pdf', 'xlsx'] as const;

/** A report that leaves the house: one table, whatever it is written on. */
export interface Report extends Span {
  readonly sheet: Sheet;
  /** Whom or what it is about, beside the title. */
  readonly subject?: string;
  /** Without extension. */
  readonly fileName: string;
}

/** Writes the reports of the books as PDF and as spreadsheets. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly company: CompanyService,
    private readonly templates: TemplateService,
    private readonly pdf: PdfGateway,
  ) {}

  /** @param format `pdf` or `xlsx`; `report.not-found` for any other. */
  async write(report: Report, format: string): Promise<NewFile> {
    const name = `${report.fileName}.${format}`;
    if (format === 'xlsx') return { bytes: await sheetBytes(report.sheet), name, mime: XLSX };
    if (format === 'pdf') return { bytes: await this.print(report), name, mime: PDF };
    throw new DomainError('report.not-found', { format, allowed: REPORT_FORMATS });
  }

  /** The same as an answer that the browser saves; for reports whose first print is not kept. */
  async download(report: Report, format: string): Promise<StreamableFile> {
    return fileDownload(await this.write(report, format));
  }

  private async print({ sheet, subject = '', from, to }: Report): Promise<Uint8Array> {
    const { name: company, vatNumber } = await this.company.current();
    const days = { from: from ?? null, to: to ?? null };
    const view = { ...reportView(sheet), company, vatNumber, subject, ...days };
    return this.pdf.printOne(this.templates.render('report', 'it', view));
  }
}

/** A file as an answer that the browser saves. */
export function fileDownload({ bytes, name, mime }: NewFile): StreamableFile {
  return new StreamableFile(bytes, { type: mime, disposition: contentDisposition(name) });
}
