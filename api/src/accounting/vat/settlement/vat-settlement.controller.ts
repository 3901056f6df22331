import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { decimal } from '@ponte/shared/money';
import { Permit } from '../../../platform/auth/permit.decorator';
import { ApiProblem } from '../../../platform/http/api-problem.decorator';
import { Idempotent } from '../../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../../platform/http/list-query.dto';
import { sheetBytes, XLSX } from '../../../platform/sheets/sheet';
import { VatSettlementPdf } from './vat-settlement-pdf.service';
import { vatSettlementSheet } from './vat-settlement-sheet';
import {
  ConfirmSettlementDto,
  SettlementChoiceDto,
  SettlementPreviewDto,
  VatSettlementDto,
} from './vat-settlement.dto';
import type { VatSettlement } from './vat-settlement.entity';
import { VatSettlementService } from './vat-settlement.service';

@ApiTags('accounting')
@Controller('vat-settlements')
export class VatSettlementController {
  constructor(
    private readonly settlements: VatSettlementService,
    private readonly pdfs: VatSettlementPdf,
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

  @Get(':id/xlsx')
  @Permit('vat-settlement.read')
  @ApiOperation({ operationId: 'exportVatSettlement', summary: 'A settlement as a spreadsheet' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'vat-settlement.not-found')
  async xlsx(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    const settlement = await this.settlements.one(id);
    return download(await sheetBytes(vatSettlementSheet(settlement)), XLSX, `${fileName(settlement)}.xlsx`);
  }

  @Get(':id/pdf')
  @Permit('vat-settlement.read')
  @ApiOperation({ operationId: 'printVatSettlement', summary: 'A settlement as PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'vat-settlement.not-found')
  async pdf(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    const settlement = await this.settlements.one(id);
    return download(await this.pdfs.print(settlement), 'application/pdf', `${fileName(settlement)}.pdf`);
  }

  private async dto(id: number): Promise<VatSettlementDto> {
    return VatSettlementDto.from(await this.settlements.one(id));
  }
}

function fileName({ periodFrom }: VatSettlement): string {
  return `liquidazione-iva-${periodFrom.slice(0, 7)}`;
}

function download(bytes: Uint8Array, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
}
