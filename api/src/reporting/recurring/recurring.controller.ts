import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { ApiReport } from '../../accounting/reports/api-report.decorator';
import { ReportPrints } from '../../accounting/prints/report-prints.service';
import { fileDownload, ReportFiles, type Report } from '../../accounting/reports/report-files.service';
import { currentActor } from '../../platform/context';
import { Permit } from '../../platform/auth/permit.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { cohortSheet, cohortSpan, recurringSheet } from './recurring-sheet';
import {
  CohortContractsQueryDto,
  CohortsDto,
  RecurringContractDto,
  RecurringContractsQueryDto,
  RecurringDto,
  RecurringQueryDto,
} from './recurring.dto';
import { RecurringService } from './recurring.service';

@ApiTags('reporting')
@Controller()
export class RecurringController {
  constructor(
    private readonly recurring: RecurringService,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
  ) {}

  @Get('recurring-revenue')
  @Permit('report.read')
  @ApiOperation({
    operationId: 'getRecurringRevenue',
    summary: 'What contracts bring in month after month, what changes it, churn, and revenue a customer',
  })
  @ApiOkResponse({ type: RecurringDto })
  async months(@Query() { months, to }: RecurringQueryDto): Promise<RecurringDto> {
    return RecurringDto.from(await this.recurring.months(months, this.recurring.lastDay(to)));
  }

  @Get('recurring-revenue/contracts')
  @Permit('report.read')
  @ApiOperation({
    operationId: 'listRecurringContracts',
    summary: 'The contracts that make a figure of recurring revenue',
  })
  @ApiOkResponse({ type: pageOf(RecurringContractDto) })
  async contracts(@Query() query: RecurringContractsQueryDto): Promise<Page<RecurringContractDto>> {
    const to = this.recurring.lastDay(query.to);
    const { data, total } = await this.recurring.contracts(query, to);
    return { data: data.map((each) => RecurringContractDto.from(each)), total };
  }

  @Get('recurring-revenue/:format')
  @Permit('report.read')
  @ApiReport('exportRecurringRevenue', 'Recurring revenue by month')
  file(@Query() query: RecurringQueryDto, @Param('format') format: string): Promise<StreamableFile> {
    return this.download('recurring-revenue', query, format, async (months, to) => {
      const found = await this.recurring.months(months, to);
      const from = startOfMonth(found[0]?.day ?? to);
      return { sheet: recurringSheet(found), fileName: `ricavo-ricorrente-${to}`, from, to };
    });
  }

  @Get('cohorts')
  @Permit('report.read')
  @ApiOperation({
    operationId: 'getCohorts',
    summary: 'Customers by the month they began in, and how many are left with how much',
  })
  @ApiOkResponse({ type: CohortsDto })
  async cohorts(@Query() { months, to }: RecurringQueryDto): Promise<CohortsDto> {
    return CohortsDto.from(await this.recurring.cohorts(months, this.recurring.lastDay(to)));
  }

  @Get('cohorts/contracts')
  @Permit('report.read')
  @ApiOperation({
    operationId: 'listCohortContracts',
    summary: 'The contracts of those who began in a month, and what they pay so many months later',
  })
  @ApiOkResponse({ type: pageOf(RecurringContractDto) })
  async cohortContracts(@Query() query: CohortContractsQueryDto): Promise<Page<RecurringContractDto>> {
    const to = this.recurring.lastDay(query.to);
    const { data, total } = await this.recurring.cohortContracts(query, to);
    return { data: data.map((each) => RecurringContractDto.from(each)), total };
  }

  @Get('cohorts/:format')
  @Permit('report.read')
  @ApiReport('exportCohorts', 'Cohorts of customers')
  cohortFile(@Query() query: RecurringQueryDto, @Param('format') format: string): Promise<StreamableFile> {
    return this.download('cohorts', query, format, async (months, to) => {
      const found = await this.recurring.cohorts(months, to);
      return { sheet: cohortSheet(found), fileName: `coorti-${to}`, ...cohortSpan(found, to) };
    });
  }

  private async download(
    report: 'recurring-revenue' | 'cohorts',
    { months, to: asked }: RecurringQueryDto,
    format: string,
    read: (months: number, to: CivilDate) => Promise<Report>,
  ): Promise<StreamableFile> {
    const to = this.recurring.lastDay(asked);
    const write = async () => this.reports.write(await read(months, to), format);
    // A reseller's is of its own customers: never the print that is kept of all.
    if (currentActor().resellerId !== null) return fileDownload(await write());
    return this.prints.download({ report, parameters: { months, to }, format, lastDay: to }, write);
  }
}
