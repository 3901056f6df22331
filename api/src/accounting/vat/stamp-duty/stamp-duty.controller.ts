import { Controller, Get, Param, ParseIntPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../../platform/auth/permit.decorator';
import { ApiProblem } from '../../../platform/http/api-problem.decorator';
import { ReportPrints } from '../../prints/report-prints.service';
import { ApiReport } from '../../reports/api-report.decorator';
import { PDF, ReportFiles } from '../../reports/report-files.service';
import { StampDutyPapers } from './stamp-duty-papers.service';
import { daysOf, type StampDutyQuarter } from './stamp-duty-quarter';
import { StampDutyQuarterDto, StampDutyYearDto, StampedDocumentsDto } from './stamp-duty.dto';
import { StampDutyQuery } from './stamp-duty.query';

@ApiTags('accounting')
@Controller('stamp-duty/:year')
export class StampDutyController {
  constructor(
    private readonly query: StampDutyQuery,
    private readonly papers: StampDutyPapers,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
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

  @Get(':quarter/:format')
  @Permit('vat-register.read')
  @ApiReport('exportStampDuty', 'Stamp duty of a quarter', 'stamp-duty.not-found')
  @ApiProblem(409, 'stamp-duty.too-long')
  async file(
    @Param('year', ParseIntPipe) year: number,
    @Param('quarter', ParseIntPipe) quarter: number,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const chosen = known(year, quarter);
    const fileName = `bollo-${year}-${quarter}`;
    return this.prints.download(
      { report: 'stamp-duty', parameters: { ...chosen }, format, lastDay: daysOf(chosen).to },
      async () => {
        if (format !== 'pdf')
          return this.reports.write({ sheet: await this.papers.sheet(chosen), fileName }, format);
        return { bytes: await this.papers.print(chosen), name: `${fileName}.pdf`, mime: PDF };
      },
    );
  }
}

function known(year: number, quarter: number): StampDutyQuarter {
  if (year < 2000 || year > 9998 || quarter < 1 || quarter > 4)
    throw new DomainError('stamp-duty.not-found', { year, quarter });
  return { year, quarter };
}
