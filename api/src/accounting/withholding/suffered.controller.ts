import { Controller, Get, Param, ParseIntPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { civilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { ReportPrints } from '../prints/report-prints.service';
import { ApiReport } from '../reports/api-report.decorator';
import { ReportFiles } from '../reports/report-files.service';
import { sufferedSheet } from './suffered-sheet';
import { SufferedYearDto } from './suffered.dto';
import { WithholdingSufferedService } from './withholding-suffered.service';

@ApiTags('accounting')
@Controller('suffered-withholdings/:year')
export class SufferedController {
  constructor(
    private readonly suffered: WithholdingSufferedService,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
  ) {}

  @Get()
  @Permit('account.read')
  @ApiOperation({
    operationId: 'getSufferedWithholdings',
    summary: 'What condominiums withheld from us in a year, by customer and document',
  })
  @ApiOkResponse({ type: SufferedYearDto })
  @ApiProblem(404, 'withholding.not-found')
  async year(@Param('year', ParseIntPipe) year: number): Promise<SufferedYearDto> {
    return SufferedYearDto.from(await this.suffered.year(known(year)));
  }

  @Get(':format')
  @Permit('account.read')
  @ApiReport('exportSufferedWithholdings', 'What was withheld from us in a year', 'withholding.not-found')
  file(@Param('year', ParseIntPipe) year: number, @Param('format') format: string): Promise<StreamableFile> {
    const [from, to] = [civilDate(known(year), 1, 1), civilDate(year, 12, 31)];
    const wanted = { report: 'suffered-withholdings', parameters: { year }, format, lastDay: to } as const;
    return this.prints.download(wanted, async () => {
      const sheet = sufferedSheet(await this.suffered.year(year));
      return this.reports.write({ sheet, fileName: `ritenute-subite-${String(year)}`, from, to }, format);
    });
  }
}

function known(year: number): number {
  if (year < 2000 || year > 2999) throw new DomainError('withholding.not-found', { year });
  return year;
}
