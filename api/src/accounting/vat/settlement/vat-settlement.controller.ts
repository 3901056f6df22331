import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { decimal } from '@ponte/shared/money';
import { Permit } from '../../../platform/auth/permit.decorator';
import { ApiProblem } from '../../../platform/http/api-problem.decorator';
import { Idempotent } from '../../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../../platform/http/list-query.dto';
import { ReportPrints } from '../../prints/report-prints.service';
import { ApiReport } from '../../reports/api-report.decorator';
import { PDF, ReportFiles } from '../../reports/report-files.service';
import { VatSettlementPdf } from './vat-settlement-pdf.service';
import { vatSettlementSheet } from './vat-settlement-sheet';
import {
  ConfirmSettlementDto,
  SettlementChoiceDto,
  SettlementPreviewDto,
  VatSettlementDto,
} from './vat-settlement.dto';
import { VatSettlementService } from './vat-settlement.service';

@ApiTags('accounting')
@Controller('vat-settlements')
export class VatSettlementController {
  constructor(
    private readonly settlements: VatSettlementService,
    private readonly pdfs: VatSettlementPdf,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
  ) {}

  @Get()
  @Permit('vat-settlement.read')
  @ApiOperation({
    operationId: 'listVatSettlements',
    summary: 'Confirmed settlements of VAT, the latest first; all of them, whatever the page',
  })
  @ApiOkResponse({ type: pageOf(VatSettlementDto) })
  async list(): Promise<Page<VatSettlementDto>> {
    const settlements = await this.settlements.list();
    return { data: settlements.map((each) => VatSettlementDto.from(each)), total: settlements.length };
  }

  @Get('next')
  @Permit('vat-settlement.read')
  @ApiOperation({
    operationId: 'previewVatSettlement',
    summary: 'What the next settlement of VAT comes to so far',
  })
  @ApiOkResponse({ type: SettlementPreviewDto })
  async next(@Query() query: SettlementChoiceDto): Promise<SettlementPreviewDto> {
    return SettlementPreviewDto.from(await this.settlements.preview(query.choice()));
  }

  @Post()
  @Permit('vat-settlement.confirm')
  @Idempotent()
  @ApiOperation({
    operationId: 'confirmVatSettlement',
    summary: 'Settle the VAT of the next period for good and post its entry',
    description: 'What is registered for the period later counts in the next one. No month is locked.',
  })
  @ApiCreatedResponse({ type: VatSettlementDto })
  @ApiProblem(
    409,
    ...['vat-settlement.out-of-turn', 'vat-settlement.not-over', 'vat-settlement.has-unposted'],
    ...['vat-settlement.registers-differ', 'vat-settlement.changed', 'period.locked'],
  )
  async confirm(@Body() body: ConfirmSettlementDto): Promise<VatSettlementDto> {
    const seen = { from: body.from, due: decimal(body.due), credit: decimal(body.credit) };
    return this.dto(await this.settlements.confirm({ ...body.choice(), ...seen }));
  }

  @Get(':id')
  @Permit('vat-settlement.read')
  @ApiOperation({ operationId: 'getVatSettlement', summary: 'One settlement of VAT' })
  @ApiOkResponse({ type: VatSettlementDto })
  @ApiProblem(404, 'vat-settlement.not-found')
  async one(@Param('id', ParseIntPipe) id: number): Promise<VatSettlementDto> {
    return this.dto(id);
  }

  @Get(':id/:format')
  @Permit('vat-settlement.read')
  @ApiReport('exportVatSettlement', 'A settlement', 'vat-settlement.not-found')
  async file(
    @Param('id', ParseIntPipe) id: number,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const settlement = await this.settlements.one(id);
    const fileName = `liquidazione-iva-${settlement.periodFrom.slice(0, 7)}`;
    return this.prints.download(
      { report: 'vat-settlement', parameters: { id }, format, lastDay: settlement.periodTo },
      async () => {
        if (format !== 'pdf')
          return this.reports.write({ sheet: vatSettlementSheet(settlement), fileName }, format);
        return { bytes: await this.pdfs.print(settlement), name: `${fileName}.pdf`, mime: PDF };
      },
    );
  }

  private async dto(id: number): Promise<VatSettlementDto> {
    return VatSettlementDto.from(await this.settlements.one(id));
  }
}
