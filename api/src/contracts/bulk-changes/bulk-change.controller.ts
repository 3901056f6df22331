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
import { Permit } from '../../platform/auth/permit.decorator';
import { Clock } from '../../platform/clock.service';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { watch } from '../../platform/http/watch';
import {
  BulkChangeDto,
  BulkChangeQueryDto,
  BulkProgressDto,
  BulkResultDto,
  BulkResultQuery,
  CreateBulkChangeDto,
} from './bulk-change.dto';
import { BulkChangeQuery } from './bulk-change.query';
import { phaseOf } from './bulk-change-state';
import { BulkChanges } from './bulk-changes.service';
import { priceRevision } from './price-revision.dto';

@ApiTags('contracts')
@Controller('bulk-changes')
export class BulkChangeController {
  constructor(
    private readonly changes: BulkChanges,
    private readonly query: BulkChangeQuery,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('bulk-change.read')
  @ApiOperation({
    operationId: 'listBulkChanges',
    summary: 'Changes of many contracts; sort by createdAt, title, effectiveOn or status',
  })
  @ApiOkResponse({ type: pageOf(BulkChangeDto) })
  async list(@Query() query: BulkChangeQueryDto): Promise<Page<BulkChangeDto>> {
    const { data, total } = await this.query.list(query);
    return { data: data.map((change) => BulkChangeDto.from(change)), total };
  }

  @Post()
  @Permit('bulk-change.preview')
  @Idempotent()
  @ApiOperation({
    operationId: 'createBulkChange',
    summary: 'Choose contracts and have it shown what would change; nothing is changed',
  })
  @ApiCreatedResponse({ type: BulkChangeDto })
  @ApiProblem(422, 'price-revision.invalid')
  async create(@Body() body: CreateBulkChangeDto): Promise<BulkChangeDto> {
    const { kind, title, filters = {}, promotionId = null, revision } = body;
    const change = await this.changes.create({
      ...{ kind, title, filters, effectiveOn: body.effectiveOn ?? this.clock.today() },
      promotionId: kind === 'promotion' ? promotionId : null,
      revision: kind === 'price-revision' && revision ? priceRevision(revision) : null,
    });
    return BulkChangeDto.from(change);
  }

  @Get(':id')
  @Permit('bulk-change.read')
  @ApiOperation({ operationId: 'getBulkChange', summary: 'One change of many contracts' })
  @ApiOkResponse({ type: BulkChangeDto })
  @ApiProblem(404, 'bulk-change.not-found')
  async one(@Param('id', ParseIntPipe) id: number): Promise<BulkChangeDto> {
    return BulkChangeDto.from(await this.query.one(id));
  }

  @Get(':id/results')
  @Permit('bulk-change.read')
  @ApiOperation({
    operationId: 'listBulkResults',
    summary: 'What it did, or would do, contract by contract',
  })
  @ApiOkResponse({ type: pageOf(BulkResultDto) })
  async results(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: BulkResultQuery,
  ): Promise<Page<BulkResultDto>> {
    const { data, total } = await this.query.results(id, query);
    return { data: data.map((result) => BulkResultDto.from(result)), total };
  }

  @Get(':id/progress')
  @Permit('bulk-change.read')
  @ApiOperation({ operationId: 'getBulkProgress', summary: 'How far it is' })
  @ApiOkResponse({ type: BulkProgressDto })
  progress(@Param('id', ParseIntPipe) id: number): Promise<BulkProgressDto> {
    return this.query.progress(id);
  }

  @Sse(':id/events')
  @Permit('bulk-change.read')
  @ApiOperation({
    operationId: 'watchBulkChange',
    summary: 'How far it is, as server-sent events until its present phase ends; the last is of type `end`',
  })
  @ApiProduces('text/event-stream')
  events(@Param('id', ParseIntPipe) id: number): Observable<MessageEvent> {
    return watch(
      () => this.query.progress(id),
      ({ status }) => phaseOf(status) !== null,
    );
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Permit('bulk-change.confirm')
  @Idempotent()
  @ApiOperation({
    operationId: 'confirmBulkChange',
    summary: 'Change the contracts that the preview showed; a price revision writes to their customers',
  })
  @ApiOkResponse({ type: BulkChangeDto })
  @ApiProblem(409, 'bulk-change.not-previewed')
  async confirm(@Param('id', ParseIntPipe) id: number): Promise<BulkChangeDto> {
    return BulkChangeDto.from(await this.changes.confirm(id));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Permit('bulk-change.preview')
  @ApiOperation({ operationId: 'discardBulkChange', summary: 'Drop a preview' })
  @ApiOkResponse({ type: BulkChangeDto })
  @ApiProblem(409, 'bulk-change.not-previewed')
  async discard(@Param('id', ParseIntPipe) id: number): Promise<BulkChangeDto> {
    return BulkChangeDto.from(await this.changes.discard(id));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Permit('bulk-change.undo')
  @Idempotent()
  @ApiOperation({
    operationId: 'undoBulkChange',
    summary: 'Take it back: a promotion within thirty days, a price revision until it is billed',
    description: 'What a bill has counted on meanwhile stays; its contracts are told as `kept`.',
  })
  @ApiOkResponse({ type: BulkChangeDto })
  @ApiProblem(409, 'bulk-change.undo-over')
  async undo(@Param('id', ParseIntPipe) id: number): Promise<BulkChangeDto> {
    return BulkChangeDto.from(await this.changes.undo(id));
  }
}
