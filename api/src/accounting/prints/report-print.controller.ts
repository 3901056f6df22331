import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit, SignedIn } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { fileDownload } from '../reports/report-files.service';
import { ReportPrintDto, ReportPrintQueryDto, SupersedePrintDto } from './report-print.dto';
import { ReportPrintQuery } from './report-print.query';
import { ReportPrints } from './report-prints.service';

@ApiTags('accounting')
@Controller('report-prints')
export class ReportPrintController {
  constructor(
    private readonly query: ReportPrintQuery,
    private readonly prints: ReportPrints,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({
    operationId: 'listReportPrints',
    summary: 'Prints that were kept of the reports one may read; sort by `printedAt`, `report`',
  })
  @ApiOkResponse({ type: pageOf(ReportPrintDto) })
  async list(@Query() query: ReportPrintQueryDto): Promise<Page<ReportPrintDto>> {
    const { data, total } = await this.query.list(query);
    return { data: data.map((print) => ReportPrintDto.from(print)), total };
  }

  @Get(':id/content')
  @SignedIn()
  @ApiOperation({ operationId: 'getReportPrint', summary: 'A kept print, byte for byte as it was printed' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'report-print.not-found')
  async content(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    return fileDownload(await this.query.file(id));
  }

  @Post(':id/supersede')
  @HttpCode(204)
  @Permit('accounting-period.lock')
  @ApiOperation({
    operationId: 'supersedeReportPrint',
    summary:
      'Take a kept print out of use: it stays, and the report is printed anew when it is asked for next',
  })
  @ApiNoContentResponse()
  @ApiProblem(404, 'report-print.not-found')
  @ApiProblem(409, 'report-print.superseded')
  supersede(@Param('id', ParseIntPipe) id: number, @Body() { reason }: SupersedePrintDto): Promise<void> {
    return this.prints.supersede(id, reason);
  }
}
