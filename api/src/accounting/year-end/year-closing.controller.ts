import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { decimal } from '@ponte/shared/money';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { CloseYearDto, YearClosingDto, YearPreviewDto, YearQueryDto } from './year-closing.dto';
import { YearClosingService } from './year-closing.service';

@ApiTags('accounting')
@Controller('year-closings')
export class YearClosingController {
  constructor(private readonly closings: YearClosingService) {}

  @Get()
  @Permit('accounting-period.read')
  @ApiOperation({
    operationId: 'listYearClosings',
    summary: 'Years that were closed, the latest first; all of them, whatever the page',
  })
  @ApiOkResponse({ type: pageOf(YearClosingDto) })
  async list(): Promise<Page<YearClosingDto>> {
    const closings = await this.closings.list();
    return { data: closings.map((closing) => YearClosingDto.from(closing)), total: closings.length };
  }

  @Get('preview')
  @Permit('accounting-period.read')
  @ApiOperation({
    operationId: 'previewYearClosing',
    summary: 'What closing a year comes to, and what stands in its way',
  })
  @ApiOkResponse({ type: YearPreviewDto })
  async preview(@Query() { year }: YearQueryDto): Promise<YearPreviewDto> {
    return YearPreviewDto.from(await this.closings.preview(year));
  }

  @Post()
  @Permit('accounting-period.lock')
  @Idempotent()
  @ApiOperation({
    operationId: 'closeYear',
    summary: 'Close the accounts of a year and open them again on the first day of the next',
    description: 'The result goes into equity (2102). The year takes no entries any more until it is undone.',
  })
  @ApiCreatedResponse({ type: YearClosingDto })
  @ApiProblem(
    409,
    ...['year-closing.obstacles', 'year-closing.nothing', 'year-closing.changed', 'period.locked'],
  )
  async close(@Body() { year, result }: CloseYearDto): Promise<YearClosingDto> {
    return this.dto(await this.closings.close(year, decimal(result)));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Permit('accounting-period.lock')
  @Idempotent()
  @ApiOperation({
    operationId: 'undoYearClosing',
    summary:
      'Undo the closing of a year by mirrored entries, while its last month and the next are not locked',
  })
  @ApiOkResponse({ type: YearClosingDto })
  @ApiProblem(404, 'year-closing.not-found')
  @ApiProblem(409, 'year-closing.undone', 'year-closing.later-closed', 'period.locked')
  async undo(@Param('id', ParseIntPipe) id: number): Promise<YearClosingDto> {
    await this.closings.undo(id);
    return this.dto(id);
  }

  private async dto(id: number): Promise<YearClosingDto> {
    return YearClosingDto.from(await this.closings.one(id));
  }
}
