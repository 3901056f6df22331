import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiReport } from '../../accounting/reports/api-report.decorator';
import { ReportPrints } from '../../accounting/prints/report-prints.service';
import { fileDownload, ReportFiles } from '../../accounting/reports/report-files.service';
import { Permit } from '../../platform/auth/permit.decorator';
import { currentActor } from '../../platform/context';
import type { NewFile } from '../../platform/files/file.service';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { turnoverSheet } from './turnover-sheet';
import {
  TurnoverDocumentDto,
  TurnoverDocumentsQueryDto,
  TurnoverDto,
  TurnoverInBooksDto,
  TurnoverQueryDto,
  TurnoverSpanDto,
} from './turnover.dto';
import { TurnoverService } from './turnover.service';

@ApiTags('reporting')
@Controller('turnover')
export class TurnoverController {
  constructor(
    private readonly turnovers: TurnoverService,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
  ) {}

  @Get()
  @Permit('report.read')
  @ApiOperation({
    operationId: 'getTurnover',
    summary: 'What was sold in any days, by group, beside other days',
  })
  @ApiOkResponse({ type: TurnoverDto })
  async turnover(@Query() query: TurnoverQueryDto): Promise<TurnoverDto> {
    return TurnoverDto.from(await this.turnovers.of(query));
  }

  @Get('documents')
  @Permit('report.read')
  @ApiOperation({
    operationId: 'listTurnoverDocuments',
    summary: 'The documents that make one figure of turnover',
  })
  @ApiOkResponse({ type: pageOf(TurnoverDocumentDto) })
  documents(@Query() query: TurnoverDocumentsQueryDto): Promise<Page<TurnoverDocumentDto>> {
    return this.turnovers.documents(query, query.key, query);
  }

  @Get('books')
  @Permit('report.read')
  @ApiOperation({
    operationId: 'getTurnoverInBooks',
    summary: 'Turnover beside the revenue accounts of the journal, and what makes the difference',
  })
  @ApiOkResponse({ type: TurnoverInBooksDto })
  async books(@Query() span: TurnoverSpanDto): Promise<TurnoverInBooksDto> {
    return TurnoverInBooksDto.from(await this.turnovers.inBooks(span));
  }

  @Get(':format')
  @Permit('report.read')
  @ApiReport('exportTurnover', 'Turnover of any days')
  async file(@Query() query: TurnoverQueryDto, @Param('format') format: string): Promise<StreamableFile> {
    const { from, to, by, compare } = query;
    // A reseller's is of its own customers: never the print that is kept of all.
    if (currentActor().resellerId !== null) return fileDownload(await this.write(query, format));
    const wanted = {
      report: 'turnover',
      parameters: { from, to, by, compare },
      format,
      lastDay: to,
    } as const;
    return this.prints.download(wanted, () => this.write(query, format));
  }

  private async write(query: TurnoverQueryDto, format: string): Promise<NewFile> {
    const turnover = await this.turnovers.of(query);
    const { from, to } = turnover.span;
    const fileName = `fatturato-${from}-${to}`;
    return this.reports.write({ sheet: turnoverSheet(query.by, turnover), fileName, from, to }, format);
  }
}
