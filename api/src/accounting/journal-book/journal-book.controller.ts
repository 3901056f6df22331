import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { ReportPrints } from '../prints/report-prints.service';
import { ApiReport } from '../reports/api-report.decorator';
import { fileDownload, PDF, ReportFiles } from '../reports/report-files.service';
import { JournalBookPdf } from './journal-book-pdf.service';
import { journalBookSheet } from './journal-book-sheet';
import {
  BookQueryDto,
  BookSpanDto,
  JournalBookDto,
  JournalPrintDto,
  PrintJournalDto,
} from './journal-book.dto';
import { JournalBookQuery } from './journal-book.query';
import { JournalPrintService } from './journal-print.service';

@ApiTags('accounting')
@Controller()
export class JournalBookController {
  constructor(
    private readonly books: JournalBookQuery,
    private readonly pdfs: JournalBookPdf,
    private readonly prints: JournalPrintService,
    private readonly reports: ReportFiles,
    private readonly reprints: ReportPrints,
  ) {}

  @Get('journal-book')
  @Permit('journal-entry.read')
  @ApiOperation({
    operationId: 'getJournalBook',
    summary: 'Libro giornale: every line of a period, numbered by year, with the totals brought forward',
  })
  @ApiOkResponse({ type: JournalBookDto })
  @ApiProblem(409, 'journal-book.several-years')
  async book(@Query() query: BookQueryDto): Promise<JournalBookDto> {
    return JournalBookDto.from(await this.books.page(query));
  }

  @Get('journal-book/:format')
  @Permit('journal-entry.read')
  @ApiReport('exportJournalBook', 'A draft of the libro giornale')
  @ApiProblem(409, 'journal-book.several-years', 'journal-book.too-long')
  async draft(@Query() { from, to }: BookSpanDto, @Param('format') format: string): Promise<StreamableFile> {
    return this.reprints.download(
      { report: 'journal-book', parameters: { from, to }, format, lastDay: to },
      async () => {
        const book = await this.books.whole({ from, to });
        if (format !== 'pdf')
          return this.reports.write({ sheet: journalBookSheet(book), fileName: 'libro-giornale' }, format);
        const { bytes } = await this.pdfs.print(book, { from, to }, null);
        return { bytes, name: 'libro-giornale-prova.pdf', mime: PDF };
      },
    );
  }

  @Get('journal-prints')
  @Permit('journal-entry.read')
  @ApiOperation({
    operationId: 'listJournalPrints',
    summary: 'Final prints of the libro giornale, latest first',
  })
  @ApiOkResponse({ type: pageOf(JournalPrintDto) })
  async list(): Promise<Page<JournalPrintDto>> {
    const prints = await this.prints.list();
    return { data: prints.map((print) => JournalPrintDto.from(print)), total: prints.length };
  }

  @Post('journal-prints')
  @Permit('accounting-period.lock')
  @Idempotent()
  @ApiOperation({
    operationId: 'printJournalBook',
    summary: 'Print the libro giornale for good, from its last print up to a day of a locked month',
  })
  @ApiCreatedResponse({ type: JournalPrintDto })
  @ApiProblem(
    409,
    'journal-book.not-locked',
    'journal-book.nothing',
    'journal-book.too-long',
    'record.duplicate',
  )
  async print(@Body() { until }: PrintJournalDto): Promise<JournalPrintDto> {
    return JournalPrintDto.from(await this.prints.print(until));
  }

  @Get('journal-prints/:id/pdf')
  @Permit('journal-entry.read')
  @ApiOperation({ operationId: 'getJournalPrint', summary: 'A final print, byte for byte as it was printed' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'journal-print.not-found')
  async reprint(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    const bytes = await this.prints.read(id);
    return fileDownload({ bytes, name: `libro-giornale-${id}.pdf`, mime: PDF });
  }
}
