import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Sse,
  type MessageEvent,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { Idempotent } from '../platform/http/idempotency.interceptor';
import { ListQuery, pageOf, type Page } from '../platform/http/list-query.dto';
import { watch } from '../platform/http/watch';
import {
  BillingResultDto,
  BillingRunDto,
  CreateBillingRunDto,
  ResultQuery,
  RunProgressDto,
} from './billing-run.dto';
import { BillingRunQuery } from './billing-run.query';
import { BillingRunService } from './billing-run.service';
import { RunProgressQuery } from './run-progress.query';

@ApiTags('billing')
@Controller('billing-runs')
export class BillingRunController {
  constructor(
    private readonly runs: BillingRunService,
    private readonly query: BillingRunQuery,
    private readonly progress: RunProgressQuery,
  ) {}

  @Get()
  @Permit('billing-run.read')
  @ApiOperation({ operationId: 'listBillingRuns', summary: 'Billing runs' })
  @ApiOkResponse({ type: pageOf(BillingRunDto) })
  async list(@Query() query: ListQuery): Promise<Page<BillingRunDto>> {
    const { data, total } = await this.query.list(query);
    return { data: data.map((run) => BillingRunDto.from(run)), total };
  }

  @Post()
  @Permit('billing-run.preview')
  @Idempotent()
  @ApiOperation({
    operationId: 'createBillingRun',
    summary: 'Create a run and have its preview made; nothing is billed',
  })
  @ApiCreatedResponse({ type: BillingRunDto })
  async create(@Body() { filters = {}, ...values }: CreateBillingRunDto): Promise<BillingRunDto> {
    return BillingRunDto.from(await this.runs.create({ ...values, filters }));
  }

  @Get(':id')
  @Permit('billing-run.read')
  @ApiOperation({ operationId: 'getBillingRun', summary: 'One billing run' })
  @ApiOkResponse({ type: BillingRunDto })
  @ApiProblem(404, 'billing-run.not-found')
  async one(@Param('id', ParseIntPipe) id: number): Promise<BillingRunDto> {
    return BillingRunDto.from(await this.query.one(id));
  }

  @Get(':id/results')
  @Permit('billing-run.read')
  @ApiOperation({
    operationId: 'listBillingResults',
    summary: 'What the run did, or would do, contract by contract',
  })
  @ApiOkResponse({ type: pageOf(BillingResultDto) })
  async results(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: ResultQuery,
  ): Promise<Page<BillingResultDto>> {
    const { data, total } = await this.query.results(id, query);
    return { data: data.map((result) => BillingResultDto.from(result)), total };
  }

  @Get(':id/progress')
  @Permit('billing-run.read')
  @ApiOperation({ operationId: 'getBillingProgress', summary: 'How far the run is' })
  @ApiOkResponse({ type: RunProgressDto })
  progressNow(@Param('id', ParseIntPipe) id: number): Promise<RunProgressDto> {
    return this.progress.of(id);
  }

  @Sse(':id/events')
  @Permit('billing-run.read')
  @ApiOperation({
    operationId: 'watchBillingRun',
    summary:
      'How far the run is, as server-sent events until its present phase ends; the last event is of type `end`',
  })
  @ApiProduces('text/event-stream')
  events(@Param('id', ParseIntPipe) id: number): Observable<MessageEvent> {
    return watch(
      () => this.progress.of(id),
      ({ status }) => status === 'previewing' || status === 'billing',
    );
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Permit('billing-run.confirm')
  @Idempotent()
  @ApiOperation({
    operationId: 'confirmBillingRun',
    summary: 'Bill: number, issue and post everything that is due',
  })
  @ApiOkResponse({ type: BillingRunDto })
  @ApiProblem(409, 'billing-run.not-previewed')
  async confirm(@Param('id', ParseIntPipe) id: number): Promise<BillingRunDto> {
    return BillingRunDto.from(await this.runs.confirm(id));
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Permit('billing-run.confirm')
  @Idempotent()
  @ApiOperation({ operationId: 'retryBillingRun', summary: 'Give the contracts that failed another try' })
  @ApiOkResponse({ type: BillingRunDto })
  @ApiProblem(409, 'billing-run.nothing-failed')
  async retry(@Param('id', ParseIntPipe) id: number): Promise<BillingRunDto> {
    return BillingRunDto.from(await this.runs.retryFailed(id));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Permit('billing-run.preview')
  @ApiOperation({ operationId: 'discardBillingRun', summary: 'Drop a preview that will not be billed' })
  @ApiOkResponse({ type: BillingRunDto })
  @ApiProblem(409, 'billing-run.not-previewed')
  async discard(@Param('id', ParseIntPipe) id: number): Promise<BillingRunDto> {
    return BillingRunDto.from(await this.runs.discard(id));
  }
}
