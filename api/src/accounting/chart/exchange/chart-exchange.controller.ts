import { Body, Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../../platform/auth/permit.decorator';
import { ApiProblem } from '../../../platform/http/api-problem.decorator';
import { ChartReportDto, ImportChartDto } from './chart-exchange.dto';
import { ChartExchange } from './chart-exchange.service';

@ApiTags('accounting')
@Controller('chart-of-accounts')
export class ChartExchangeController {
  constructor(private readonly chart: ChartExchange) {}

  @Get('csv')
  @Permit('account.read')
  @ApiOperation({
    operationId: 'exportChart',
    summary: 'Chart of accounts as CSV, as it can be read in again',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(`\uFEFF${await this.chart.export()}`), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="piano-dei-conti.csv"',
    });
  }

  @Post('import')
  @HttpCode(200)
  @Permit('account.write')
  @ApiOperation({
    operationId: 'importChart',
    summary: 'Add the accounts of a CSV text, row by row; safe to repeat',
    description: 'A code that is there already is left as it is. A row at fault holds up no other.',
  })
  @ApiOkResponse({ type: ChartReportDto })
  @ApiProblem(422, 'chart-import.invalid-csv', 'chart-import.invalid-column', 'chart-import.invalid-size')
  async import(@Body() { csv, dryRun = false }: ImportChartDto): Promise<ChartReportDto> {
    return Object.assign(new ChartReportDto(), { data: await this.chart.import(csv, dryRun) });
  }
}
