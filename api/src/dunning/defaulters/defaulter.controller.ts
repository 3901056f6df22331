import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { Warnings } from '../notices/warnings.service';
import { DefaulterDto, DefaulterQueryDto, DefaulterSummaryDto, NoteWarningDto } from './defaulter.dto';
import { DefaulterQuery } from './defaulter.query';

@ApiTags('dunning')
@Controller('defaulters')
export class DefaulterController {
  constructor(
    private readonly defaulters: DefaulterQuery,
    private readonly warnings: Warnings,
  ) {}

  @Get()
  @Permit('dunning.read')
  @ApiOperation({
    operationId: 'listDefaulters',
    summary:
      'Who owes something or is cut off, and what becomes of each; sort by `stage`, `partnerName`, `late`, `overdue`, `daysLate`, `cutOn`',
  })
  @ApiOkResponse({ type: pageOf(DefaulterDto) })
  async list(@Query() query: DefaulterQueryDto): Promise<Page<DefaulterDto>> {
    const { data, total } = await this.defaulters.list(query);
    return { data: data.map((assessed) => DefaulterDto.from(assessed)), total };
  }

  @Get('summary')
  @Permit('dunning.read')
  @ApiOperation({
    operationId: 'getDefaulterSummary',
    summary: 'How many stand where, and whether anybody can be cut off now',
  })
  @ApiOkResponse({ type: DefaulterSummaryDto })
  async summary(): Promise<DefaulterSummaryDto> {
    return DefaulterSummaryDto.from(await this.defaulters.summary());
  }

  @Get(':id')
  @Permit('dunning.read')
  @ApiOperation({
    operationId: 'getDefaulter',
    summary: 'Where one partner stands, whether it owes something or not',
  })
  @ApiOkResponse({ type: DefaulterDto })
  @ApiProblem(404, 'partner.not-found')
  async one(@Param('id', ParseIntPipe) id: number): Promise<DefaulterDto> {
    return DefaulterDto.from(await this.defaulters.one(id));
  }

  @Post(':id/warned')
  @HttpCode(200)
  @Permit('dunning.write')
  @ApiOperation({
    operationId: 'noteWarning',
    summary: 'Write down that a customer was told by phone, letter or in person; it counts like an e-mail',
  })
  @ApiOkResponse({ type: DefaulterDto })
  @ApiProblem(409, 'defaulter.not-late')
  async warned(
    @Param('id', ParseIntPipe) id: number,
    @Body() { channel, note = null }: NoteWarningDto,
  ): Promise<DefaulterDto> {
    await this.warnings.warned(id, channel, note);
    return DefaulterDto.from(await this.defaulters.one(id));
  }
}
