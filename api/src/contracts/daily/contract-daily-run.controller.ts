import {
  Body,
  Controller,
  Get,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Sse,
  type MessageEvent,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { ListQuery, pageOf, type Page } from '../../platform/http/list-query.dto';
import { watch } from '../../platform/http/watch';
import {
  ContractDailyResultDto,
  ContractDailyRunDto,
  CreateContractDailyRunDto,
  DailyProgressDto,
  DailyResultQuery,
} from './contract-daily-run.dto';
import { DailyRunQuery } from './daily-run.query';
import { DailyRuns } from './daily-runs.service';

@ApiTags('contracts')
@Controller('contract-daily-runs')
export class ContractDailyRunController {
  constructor(
    private readonly runs: DailyRuns,
    private readonly query: DailyRunQuery,
  ) {}

  @Get()
  @Permit('contract-daily-run.read')
  @ApiOperation({ operationId: 'listContractDailyRuns', summary: 'Runs of what days bring contracts' })
  @ApiOkResponse({ type: pageOf(ContractDailyRunDto) })
  async list(@Query() query: ListQuery): Promise<Page<ContractDailyRunDto>> {
    const { data, total } = await this.query.list(query);
    return { data: data.map((run) => ContractDailyRunDto.from(run)), total };
  }

  @Post()
  @Permit('contract-daily-run.run')
  @Idempotent()
  @ApiOperation({
    operationId: 'createContractDailyRun',
    summary:
      'Do, or only list, all that is due up to a day: ends of trials and terms, renewals, pauses, notices',
    description:
      'What was missed before is done with it, each from the day it was due. Nothing is done twice, however often a day is run. A day to come can only be listed.',
  })
  @ApiCreatedResponse({ type: ContractDailyRunDto })
  @ApiProblem(422, 'contract-daily-run.invalid')
  async create(@Body() body: CreateContractDailyRunDto): Promise<ContractDailyRunDto> {
    return ContractDailyRunDto.from(await this.runs.create(body));
  }

  @Get(':id')
  @Permit('contract-daily-run.read')
  @ApiOperation({ operationId: 'getContractDailyRun', summary: 'One daily run' })
  @ApiOkResponse({ type: ContractDailyRunDto })
  @ApiProblem(404, 'contract-daily-run.not-found')
  async one(@Param('id', ParseIntPipe) id: number): Promise<ContractDailyRunDto> {
    return ContractDailyRunDto.from(await this.query.one(id));
  }

  @Get(':id/results')
  @Permit('contract-daily-run.read')
  @ApiOperation({
    operationId: 'listContractDailyResults',
    summary: 'What the run did, or would do, contract by contract',
  })
  @ApiOkResponse({ type: pageOf(ContractDailyResultDto) })
  @ApiProblem(404, 'contract-daily-run.not-found')
  async results(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: DailyResultQuery,
  ): Promise<Page<ContractDailyResultDto>> {
    const { data, total } = await this.query.results(id, query);
    return { data: data.map((result) => ContractDailyResultDto.from(result)), total };
  }

  @Get(':id/progress')
  @Permit('contract-daily-run.read')
  @ApiOperation({ operationId: 'getContractDailyProgress', summary: 'How far the run is' })
  @ApiOkResponse({ type: DailyProgressDto })
  @ApiProblem(404, 'contract-daily-run.not-found')
  progress(@Param('id', ParseIntPipe) id: number): Promise<DailyProgressDto> {
    return this.query.progress(id);
  }

  @Sse(':id/events')
  @Permit('contract-daily-run.read')
  @ApiOperation({
    operationId: 'watchContractDailyRun',
    summary: 'How far the run is, as server-sent events until it ends; the last event is of type `end`',
  })
  @ApiProduces('text/event-stream')
  events(@Param('id', ParseIntPipe) id: number): Observable<MessageEvent> {
    return watch(
      () => this.query.progress(id),
      ({ status }) => status === 'running',
    );
  }
}
