import { Injectable } from '@nestjs/common';
import type { Language } from '../../partners/partner-kind';
import { Clock } from '../../platform/clock.service';
import { FileService } from '../../platform/files/file.service';
import { PdfGateway } from '../../platform/pdf/pdf.gateway';
import { TemplateService } from '../../platform/pdf/template.service';
import type { Contract } from '../contract.entity';
import { ContractContents } from './contract-contents.query';
import { contractDocument } from './contract-document';
import { printName, printTitle } from './print-name';
import { boxMark, signatureBoxes, SIGNATURES, type SignatureBox } from './signature-box';

/** A contract turned into paper, not yet kept. */
export interface PressedContract {
  readonly pdf: Uint8Array;
  /** What was printed, without attachments: it fits a phone as well. */
  readonly html: string;
  readonly name: string;
  readonly pages: number;
  readonly boxes: readonly SignatureBox[];
  readonly language: Language;
  readonly template: string;
  readonly termsVersionIds: readonly number[];
}

/** Makes the PDF of a contract: its template, its terms, and what hangs on it. */
@Injectable()
export class ContractPress {
  constructor(
    private readonly contents: ContractContents,
    private readonly templates: TemplateService,
    private readonly pdf: PdfGateway,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing. `contract.invalid-without-address` when the customer has no address to print. */
  async print(contract: Contract): Promise<PressedContract> {
    const { source, template, termsVersionIds, attachments } = await this.contents.load(
      contract,
      this.clock.today(),
    );
    const { language } = source.customer;
    const html = this.templates.render(`contract/${template}`, language, contractDocument(source));
    const { pdf: printed, places } = await this.pdf.printBare(html, SIGNATURES.map(boxMark));
    const appendices = await Promise.all(
      attachments.map(async ({ fileId, title }, index) => ({
        label: `${language === 'it' ? 'Allegato' : 'Attachment'} ${index + 1} – ${title}`,
        bytes: await this.files.read(fileId),
      })),
    );
    const title = printTitle(contract.code, source.customer.name, language);
    const { assemblePdf } = await import('../../platform/pdf/assemble-pdf');
    const { pdf, pages } = await assemblePdf(printed, appendices, { title, language });
    const name = printName(contract.code, language);
    return { pdf, html, name, pages, boxes: signatureBoxes(places), language, template, termsVersionIds };
  }
}
