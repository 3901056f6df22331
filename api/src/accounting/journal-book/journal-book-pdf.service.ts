import { Injectable } from '@nestjs/common';
import { money } from '@ponte/shared/money';
import { CompanyService } from '../../platform/company/company.service';
import { PdfGateway } from '../../platform/pdf/pdf.gateway';
import { TemplateService } from '../../platform/pdf/template.service';
import type { Movement } from '../ledger/running-balance';
import { bookPages } from './book-pages';
import type { BookSpan, JournalBook } from './journal-book.query';

/** Lines that fit on a page beside the two lines of totals; the template gives each line the same height. */
const LINES_PER_PAGE = 46;

/** The libro giornale on paper, in Italian as the law wants the book. */
@Injectable()
export class JournalBookPdf {
  constructor(
    private readonly company: CompanyService,
    private readonly templates: TemplateService,
    private readonly pdf: PdfGateway,
  ) {}

  /** @param firstPage number of the first page in the year; null for a draft, which says so and counts from one. */
  async print(
    { data, carried }: JournalBook,
    { from, to }: BookSpan,
    firstPage: number | null,
  ): Promise<{ bytes: Uint8Array; lastPage: number }> {
    const { name: company, vatNumber } = await this.company.current();
    const pages = bookPages(data, carried, firstPage ?? 1, LINES_PER_PAGE);
    const html = this.templates.render('journal-book', 'it', {
      ...{ company, vatNumber, from, to, draft: firstPage === null, year: from.slice(0, 4) },
      pages: pages.map(({ number, broughtForward, lines, carriedOn }) => ({
        ...{ number, broughtForward: sides(broughtForward), carriedOn: sides(carriedOn) },
        lines: lines.map((line) => ({ ...line, ...sides(line), partnerName: line.partnerName ?? '' })),
      })),
    });
    return { bytes: await this.pdf.printOne(html), lastPage: pages.at(-1)?.number ?? 0 };
  }
}

function sides({ debit, credit }: Movement): { readonly debit: string; readonly credit: string } {
  return { debit: money(debit), credit: money(credit) };
}
