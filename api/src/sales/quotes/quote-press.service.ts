import { Injectable } from '@nestjs/common';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import { FileService } from '../../platform/files/file.service';
import { PdfGateway } from '../../platform/pdf/pdf.gateway';
import { QuotePage } from './quote-page.query';
import { quoteName } from './quote-state';
import type { Quote } from './quote.entity';

/** A quote on paper, not yet kept. */
export interface PressedQuote {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly customer: PartnerSnapshot;
}

/** Prints quotes. What was sent is kept and not printed again; a draft is printed for whoever looks. */
@Injectable()
export class QuotePress {
  constructor(
    private readonly page: QuotePage,
    private readonly files: FileService,
    private readonly pdf: PdfGateway,
  ) {}

  /** The PDF that was sent, or that of a draft as it is now. */
  async show(quote: Quote): Promise<Pick<PressedQuote, 'name' | 'bytes'>> {
    if (quote.pdfFileId === null) return this.print(quote, true);
    const { name } = await this.files.get(quote.pdfFileId);
    return { name, bytes: await this.files.read(quote.pdfFileId) };
  }

  /** Prints a quote for its customer as it is now; `partner.without-address`. */
  async print(quote: Quote, isDraft: boolean): Promise<PressedQuote> {
    const { html, customer } = await this.page.of(quote, isDraft);
    const noun = customer.language === 'it' ? 'Preventivo' : 'Quote';
    const name = `${noun} ${quoteName(quote).replaceAll('/', '-')}.pdf`;
    return { name, bytes: await this.pdf.printOne(html), customer };
  }
}
