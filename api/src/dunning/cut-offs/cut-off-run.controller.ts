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
import { ApproveCutOffsDto, CutOffItemDto, CutOffItemQueryDto, CutOffRunDto } from './cut-off-run.dto';
import { CutOffRunQuery } from './cut-off-run.query';
import { CutOffRuns } from './cut-off-runs.service';

@ApiTags('dunning')
@Controller('cut-off-runs')
export class CutOffRunController {
  constructor(
    private readonly runs: CutOffRuns,
    private readonly query: CutOffRunQuery,
  ) {}

  @Get()
  @Permit('dunning.read')
  @ApiOperation({ operationId: 'listCutOffRuns', summary: 'Runs of cut-offs; sort by `id`, `on`, `cut`' })
  @ApiOkResponse({ type: pageOf(CutOffRunDto) })
  async list(@Query() query: ListQuery): Promise<Page<CutOffRunDto>> {
    const { data, total } = await this.query.list(query);
    return { data: data.map((view) => CutOffRunDto.from(view)), total };
  }

  @Post()
  @Permit('dunning.cut-off')
  @Idempotent()
  @ApiOperation({
    operationId: 'approveCutOffs',
    summary: 'Cut customers off: these, or all whose time has come; each is decided again under lock',
  })
  @ApiCreatedResponse({ type: CutOffRunDto })
  @ApiProblem(409, 'cut-off-run.not-now')
  @ApiProblem(409, 'cut-off-run.nobody')
  async approve(@Body() { partnerIds }: ApproveCutOffsDto): Promise<CutOffRunDto> {
    return CutOffRunDto.from({ run: await this.runs.approve(partnerIds), done: 0 });
  }

  @Get(':id')
  @Permit('dunning.read')
  @ApiOperation({ operationId: 'getCutOffRun', summary: 'One run, and how far it is' })
  @ApiOkResponse({ type: CutOffRunDto })
  @ApiProblem(404, 'cut-off-run.not-found')
  async one(@Param('id', ParseIntPipe) id: number): Promise<CutOffRunDto> {
    return CutOffRunDto.from(await this.query.one(id));
  }

  @Sse(':id/events')
  @Permit('dunning.read')
  @ApiOperation({
    operationId: 'watchCutOffRun',
    summary: 'How far a run is, as server-sent events until it is over; the last is of type `end`',
  })
  @ApiProduces('text/event-stream')
  events(@Param('id', ParseIntPipe) id: number): Observable<MessageEvent> {
    return watch(
      () => this.query.progress(id),
      ({ status }) => status === 'running',
    );
  }

  @Get(':id/items')
  @Permit('dunning.read')
  @ApiOperation({ operationId: 'listCutOffItems', summary: 'What came of each customer of a run' })
  @ApiOkResponse({ type: pageOf(CutOffItemDto) })
  async items(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: CutOffItemQueryDto,
  ): Promise<Page<CutOffItemDto>> {
    const { data, total } = await this.query.items(id, query);
    return { data: data.map((item) => CutOffItemDto.from(item)), total };
  }
}
