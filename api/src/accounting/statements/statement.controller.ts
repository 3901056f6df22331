import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { TrialBalanceQuery } from '../ledger/trial-balance.query';
import { WHOLE_CHART } from '../ledger/whole-chart';
import { ReportPrints } from '../prints/report-prints.service';
import { ApiReport } from '../reports/api-report.decorator';
import { ReportFiles } from '../reports/report-files.service';
import { statementSheet } from './statement-sheet';
import { StatementQueryDto, StatementsDto } from './statement.dto';
import { statements, type Statements } from './statements';

@ApiTags('accounting')
@Controller('financial-statements')
export class StatementController {
  constructor(
    private readonly trialBalances: TrialBalanceQuery,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
  ) {}

  @Get()
  @Permit('account.read')
  @ApiOperation({
    operationId: 'getFinancialStatements',
    summary: 'Balance sheet at the end of a period and profit and loss of it, by sections of the civil code',
  })
  @ApiOkResponse({ type: StatementsDto })
  async statements(@Query() query: StatementQueryDto): Promise<StatementsDto> {
    return StatementsDto.from(await this.between(query));
  }

  @Get(':format')
  @Permit('account.read')
  @ApiReport('exportFinancialStatements', 'Balance sheet and profit and loss')
  async export(
    @Query() { from, to }: StatementQueryDto,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    return this.prints.download(
      { report: 'financial-statements', parameters: { from, to }, format, lastDay: to },
      async () => {
        const sheet = statementSheet(await this.between({ from, to }));
        return this.reports.write({ sheet, fileName: 'bilancio', from, to }, format);
      },
    );
  }

  private async between({ from, to }: StatementQueryDto): Promise<Statements> {
    const { data } = await this.trialBalances.between({ from, to, ...WHOLE_CHART });
    return statements(data);
  }
}
