import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { Clock } from '../../platform/clock.service';
import { ReportPrints } from '../prints/report-prints.service';
import { ApiReport } from '../reports/api-report.decorator';
import { ReportFiles } from '../reports/report-files.service';
import { AgedBalanceDto, AgedBalanceQueryDto, AgedItemsDto, AgedItemsQueryDto } from './aged-balance.dto';
import { agedBalanceSheet } from './aged-balance-sheet';
import { AgedBalanceService } from './aged-balance.service';

@ApiTags('accounting')
@Controller('aged-balance')
export class AgedBalanceController {
  constructor(
    private readonly balances: AgedBalanceService,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('account.read')
  @ApiOperation({
    operationId: 'getAgedBalance',
    summary: 'What customers owed on any day by how late it was, beside the receivables account',
  })
  @ApiOkResponse({ type: AgedBalanceDto })
  async balance(@Query() { day }: AgedBalanceQueryDto): Promise<AgedBalanceDto> {
    return AgedBalanceDto.from(await this.balances.on(day ?? this.clock.today()));
  }

  @Get('items')
  @Permit('account.read')
  @ApiOperation({
    operationId: 'listAgedItems',
    summary: 'Documents and payments that a figure of the aged balance consists of, by due day',
  })
  @ApiOkResponse({ type: AgedItemsDto })
  async items(@Query() { day, partnerId, column }: AgedItemsQueryDto): Promise<AgedItemsDto> {
    const figure = { ...(partnerId && { partnerId }), ...(column && { column }) };
    return AgedItemsDto.from(await this.balances.items(day ?? this.clock.today(), figure));
  }

  @Get(':format')
  @Permit('account.read')
  @ApiReport('exportAgedBalance', 'Aged balance of a day')
  async file(
    @Query() { day = this.clock.today() }: AgedBalanceQueryDto,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    return this.prints.download(
      { report: 'aged-balance', parameters: { day }, format, lastDay: day },
      async () => {
        const sheet = agedBalanceSheet(await this.balances.on(day));
        return this.reports.write({ sheet, fileName: `scadenzario-${day}`, to: day }, format);
      },
    );
  }
}
