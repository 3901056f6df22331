import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { ReportPrints } from '../prints/report-prints.service';
import { ApiReport } from '../reports/api-report.decorator';
import { ReportFiles } from '../reports/report-files.service';
import { deferralSheet } from './deferral-sheet';
import {
  DeferralDayDto,
  DeferralDto,
  DeferralPreviewDto,
  DeferralQueryDto,
  PostDeferralDto,
} from './deferral.dto';
import { DeferralService } from './deferral.service';

/** More lines than this are read on the screen, or by the entry's accounts. */
const MOST_LINES = 50_000;

@ApiTags('accounting')
@Controller('deferrals')
export class DeferralController {
  constructor(
    private readonly deferrals: DeferralService,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
  ) {}

  @Get()
  @Permit('account.read')
  @ApiOperation({
    operationId: 'listDeferrals',
    summary: 'What was deferred at the ends of months, the latest first; all of them, whatever the page',
  })
  @ApiOkResponse({ type: pageOf(DeferralDto) })
  async list(): Promise<Page<DeferralDto>> {
    const deferrals = await this.deferrals.list();
    return { data: deferrals.map((deferral) => DeferralDto.from(deferral)), total: deferrals.length };
  }

  @Get('preview')
  @Permit('account.read')
  @ApiOperation({
    operationId: 'previewDeferral',
    summary: 'What the periods of lines leave for the days after one: sums, accounts, and the lines by page',
  })
  @ApiOkResponse({ type: DeferralPreviewDto })
  async preview(@Query() query: DeferralQueryDto): Promise<DeferralPreviewDto> {
    return DeferralPreviewDto.from(await this.deferrals.preview(query.day), query);
  }

  @Get('preview/:format')
  @Permit('account.read')
  @ApiReport('exportDeferral', 'What is deferred at the end of a day, line by line')
  @ApiProblem(409, 'deferral.too-long')
  async export(@Query() { day }: DeferralDayDto, @Param('format') format: string): Promise<StreamableFile> {
    const preview = await this.deferrals.preview(day);
    if (preview.lines.length > MOST_LINES) throw new DomainError('deferral.too-long', { most: MOST_LINES });
    const report = { sheet: deferralSheet(preview), fileName: `risconti-${day}`, to: day };
    const parameters = { day, ...(preview.method === 'months' && { byMonths: 'true' }) };
    return this.prints.download({ report: 'deferrals', parameters, format, lastDay: day }, () =>
      this.reports.write(report, format),
    );
  }

  @Post()
  @Permit('journal-entry.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'postDeferral',
    summary: 'Post what the last day of a month defers, and the entry of the next day that gives it back',
  })
  @ApiCreatedResponse({ type: DeferralDto })
  @ApiProblem(
    409,
    ...['deferral.not-over', 'deferral.posted', 'deferral.has-unposted', 'deferral.nothing'],
    ...['deferral.changed', 'period.locked', 'period.year-closed'],
  )
  @ApiProblem(422, 'deferral.invalid-day')
  async post(@Body() { day, sales, purchases }: PostDeferralDto): Promise<DeferralDto> {
    const seen = { sales: decimal(sales), purchases: decimal(purchases) };
    return this.dto(await this.deferrals.post(day, seen));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Permit('journal-entry.reverse')
  @Idempotent()
  @ApiOperation({ operationId: 'undoDeferral', summary: 'Undo both entries by mirrored ones' })
  @ApiOkResponse({ type: DeferralDto })
  @ApiProblem(404, 'deferral.not-found')
  @ApiProblem(409, 'deferral.undone', 'period.locked', 'period.year-closed')
  async undo(@Param('id', ParseIntPipe) id: number): Promise<DeferralDto> {
    await this.deferrals.undo(id);
    return this.dto(id);
  }

  private async dto(id: number): Promise<DeferralDto> {
    return DeferralDto.from(await this.deferrals.one(id));
  }
}
