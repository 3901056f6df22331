import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { civilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { ReportPrints } from '../prints/report-prints.service';
import { ApiReport } from '../reports/api-report.decorator';
import { ReportFiles } from '../reports/report-files.service';
import { withholdingSheet } from './withholding-sheet';
import { PayWithholdingDto, WithholdingYearDto } from './withholding.dto';
import { WithholdingService } from './withholding.service';

@ApiTags('accounting')
@Controller('withholdings')
export class WithholdingController {
  constructor(
    private readonly withholdings: WithholdingService,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
  ) {}

  @Get(':year')
  @Permit('supplier-payment.read')
  @ApiOperation({
    operationId: 'getWithholdings',
    summary: 'What was withheld from suppliers in a year: by month with what is to be paid, and by supplier',
  })
  @ApiOkResponse({ type: WithholdingYearDto })
  @ApiProblem(404, 'withholding.not-found')
  async year(@Param('year', ParseIntPipe) year: number): Promise<WithholdingYearDto> {
    return WithholdingYearDto.from(await this.withholdings.year(known(year)));
  }

  @Get(':year/:format')
  @Permit('supplier-payment.read')
  @ApiReport(
    'exportWithholdings',
    'All that was withheld in a year, by supplier, which certificates are made from,',
    'withholding.not-found',
  )
  file(@Param('year', ParseIntPipe) year: number, @Param('format') format: string): Promise<StreamableFile> {
    const [from, to] = [civilDate(known(year), 1, 1), civilDate(year, 12, 31)];
    const wanted = { report: 'withholdings', parameters: { year }, format, lastDay: to } as const;
    return this.prints.download(wanted, async () => {
      const sheet = withholdingSheet(await this.withholdings.year(year));
      return this.reports.write({ sheet, fileName: `ritenute-${String(year)}`, from, to }, format);
    });
  }

  @Post(':month/pay')
  @HttpCode(200)
  @Permit('supplier-payment.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'payWithholdings',
    summary: 'Record that the tax withheld in a month was paid; the month by its first day',
  })
  @ApiOkResponse({ type: WithholdingYearDto })
  @ApiProblem(404, 'withholding.not-found', 'payment-method.not-found')
  @ApiProblem(409, 'withholding.nothing-due', 'period.locked')
  @ApiProblem(422, 'withholding.invalid-day')
  async pay(@Param('month') month: string, @Body() body: PayWithholdingDto): Promise<WithholdingYearDto> {
    await this.withholdings.pay(month, body.paidOn, body.methodCode);
    return WithholdingYearDto.from(await this.withholdings.year(Number(month.slice(0, 4))));
  }
}

function known(year: number): number {
  if (year < 2000 || year > 2999) throw new DomainError('withholding.not-found', { year });
  return year;
}
