import { Controller, Get, Param, ParseIntPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../../platform/auth/permit.decorator';
import { ApiProblem } from '../../../platform/http/api-problem.decorator';
import { sheetBytes, XLSX } from '../../../platform/sheets/sheet';
import { StampDutyPapers } from './stamp-duty-papers.service';
import type { StampDutyQuarter } from './stamp-duty-quarter';
import { StampDutyQuarterDto, StampDutyYearDto, StampedDocumentsDto } from './stamp-duty.dto';
import { StampDutyQuery } from './stamp-duty.query';

@ApiTags('accounting')
@Controller('stamp-duty/:year')
export class StampDutyController {
  constructor(
    private readonly query: StampDutyQuery,
    private readonly papers: StampDutyPapers,
  ) {}

  @Get()
  @Permit('vat-register.read')
  @ApiOperation({
    operationId: 'getStampDuty',
    summary: 'Stamp duty on documents by quarter, with what pays it',
  })
  @ApiOkResponse({ type: StampDutyYearDto })
  @ApiProblem(404, 'stamp-duty.not-found')
  async year(@Param('year', ParseIntPipe) year: number): Promise<StampDutyYearDto> {
    const sums = await this.query.year(known(year, 1).year);
    return Object.assign(new StampDutyYearDto(), { data: sums.map((sum) => StampDutyQuarterDto.from(sum)) });
  }

  @Get(':quarter')
  @Permit('vat-register.read')
  @ApiOperation({
    operationId: 'listStampedDocuments',
    summary: 'Documents of a quarter that bear stamp duty',
  })
  @ApiOkResponse({ type: StampedDocumentsDto })
  @ApiProblem(404, 'stamp-duty.not-found')
  @ApiProblem(409, 'stamp-duty.too-long')
  async quarter(
    @Param('year', ParseIntPipe) year: number,
    @Param('quarter', ParseIntPipe) quarter: number,
  ): Promise<StampedDocumentsDto> {
    return StampedDocumentsDto.from(await this.query.documents(known(year, quarter)));
  }

  @Get(':quarter/xlsx')
  @Permit('vat-register.read')
  @ApiOperation({ operationId: 'exportStampDuty', summary: 'Stamp duty of a quarter as a spreadsheet' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'stamp-duty.not-found')
  @ApiProblem(409, 'stamp-duty.too-long')
  async xlsx(
    @Param('year', ParseIntPipe) year: number,
    @Param('quarter', ParseIntPipe) quarter: number,
  ): Promise<StreamableFile> {
    const sheet = await this.papers.sheet(known(year, quarter));
    return download(await sheetBytes(sheet), XLSX, `bollo-${year}-${quarter}.xlsx`);
  }

  @Get(':quarter/pdf')
  @Permit('vat-register.read')
  @ApiOperation({ operationId: 'printStampDuty', summary: 'Stamp duty of a quarter as PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'stamp-duty.not-found')
  @ApiProblem(409, 'stamp-duty.too-long')
  async pdf(
    @Param('year', ParseIntPipe) year: number,
    @Param('quarter', ParseIntPipe) quarter: number,
  ): Promise<StreamableFile> {
    const bytes = await this.papers.print(known(year, quarter));
    return download(bytes, 'application/pdf', `bollo-${year}-${quarter}.pdf`);
  }
}

function known(year: number, quarter: number): StampDutyQuarter {
  if (year < 2000 || year > 9998 || quarter < 1 || quarter > 4)
    throw new DomainError('stamp-duty.not-found', { year, quarter });
  return { year, quarter };
}

function download(bytes: Uint8Array, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
}
