import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiReport } from '../../accounting/reports/api-report.decorator';
import { ReportFiles } from '../../accounting/reports/report-files.service';
import { Permit } from '../../platform/auth/permit.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { cohortSheet, cohortSpan, recurringSheet } from './recurring-sheet';
import {
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
  ) {}

  @Get('recurring-revenue')
  @Permit('report.read')
  @ApiOperation({
    operationId: 'getRecurringRevenue',
    summary: 'What contracts bring in month after month, what changes it, churn, and revenue a customer',
  })
  @ApiOkResponse({ type: RecurringDto })
  async months(@Query() { months }: RecurringQueryDto): Promise<RecurringDto> {
    return RecurringDto.from(await this.recurring.months(months));
  }

  @Get('recurring-revenue/contracts')
  @Permit('report.read')
  @ApiOperation({
    operationId: 'listRecurringContracts',
    summary: 'The contracts that make a figure of recurring revenue',
  })
  @ApiOkResponse({ type: pageOf(RecurringContractDto) })
  async contracts(@Query() query: RecurringContractsQueryDto): Promise<Page<RecurringContractDto>> {
    const { data, total } = await this.recurring.contracts(query);
    return { data: data.map((each) => RecurringContractDto.from(each)), total };
  }

  @Get('recurring-revenue/:format')
  @Permit('report.read')
  @ApiReport('exportRecurringRevenue', 'Recurring revenue by month')
  async file(
    @Query() { months }: RecurringQueryDto,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const found = await this.recurring.months(months);
    const to = this.recurring.today();
    const from = `${found[0]?.day.slice(0, 7) ?? to.slice(0, 7)}-01`;
    const fileName = `ricavo-ricorrente-${to}`;
    return this.reports.download({ sheet: recurringSheet(found), fileName, from, to }, format);
  }

  @Get('cohorts')
  @Permit('report.read')
  @ApiOperation({
    operationId: 'getCohorts',
    summary: 'Customers by the month they began in, and how many are left with how much',
  })
  @ApiOkResponse({ type: CohortsDto })
  async cohorts(@Query() { months }: RecurringQueryDto): Promise<CohortsDto> {
    return CohortsDto.from(await this.recurring.cohorts(months));
  }

  @Get('cohorts/:format')
  @Permit('report.read')
  @ApiReport('exportCohorts', 'Cohorts of customers')
  async cohortFile(
    @Query() { months }: RecurringQueryDto,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const found = await this.recurring.cohorts(months);
    const today = this.recurring.today();
    const report = { sheet: cohortSheet(found), fileName: `coorti-${today}`, ...cohortSpan(found, today) };
    return this.reports.download(report, format);
  }
}
