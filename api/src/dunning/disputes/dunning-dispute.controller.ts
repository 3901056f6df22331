import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import {
  CloseDunningDisputeDto,
  CreateDunningDisputeDto,
  DunningDisputeDto,
  DunningDisputeQueryDto,
} from './dunning-dispute.dto';
import { DunningDisputes } from './dunning-disputes.service';

@ApiTags('dunning')
@Controller('dunning-disputes')
export class DunningDisputeController {
  constructor(private readonly disputes: DunningDisputes) {}

  @Get()
  @Permit('dunning.read')
  @ApiOperation({
    operationId: 'listDunningDisputes',
    summary: 'What customers contest; sort by `id`, `openedOn`, `closedAt`',
  })
  @ApiOkResponse({ type: pageOf(DunningDisputeDto) })
  async list(@Query() query: DunningDisputeQueryDto): Promise<Page<DunningDisputeDto>> {
    const { data, total } = await this.disputes.list(query);
    return { data: data.map((dispute) => DunningDisputeDto.from(dispute)), total };
  }

  @Post()
  @Permit('dunning.write')
  @ApiOperation({
    operationId: 'openDunningDispute',
    summary: 'A customer contests an invoice, or all: it is not held against him until it is decided',
  })
  @ApiCreatedResponse({ type: DunningDisputeDto })
  @ApiProblem(404, 'invoice.not-found')
  async open(@Body() body: CreateDunningDisputeDto): Promise<DunningDisputeDto> {
    return DunningDisputeDto.from(await this.disputes.open(body));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Permit('dunning.write')
  @ApiOperation({ operationId: 'closeDunningDispute', summary: 'Say how a dispute was decided' })
  @ApiOkResponse({ type: DunningDisputeDto })
  @ApiProblem(404, 'dunning-dispute.not-found')
  @ApiProblem(409, 'dunning-dispute.closed')
  async close(
    @Param('id', ParseIntPipe) id: number,
    @Body() { outcome }: CloseDunningDisputeDto,
  ): Promise<DunningDisputeDto> {
    return DunningDisputeDto.from(await this.disputes.close(id, outcome));
  }
}
