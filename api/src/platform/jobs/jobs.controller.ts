import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../auth/permit.decorator';
import { ApiProblem } from '../http/api-problem.decorator';
import { pageOf, type Page } from '../http/list-query.dto';
import { JobDto, JobQuery, QueueDto } from './jobs.dto';
import { JobsService } from './jobs.service';
import { QUEUE_NAMES, type QueueName } from './queues';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  @Permit('job.read')
  @ApiOperation({ operationId: 'listJobs', summary: 'Jobs of one queue in one state, newest first' })
  @ApiOkResponse({ type: pageOf(JobDto) })
  async list(@Query() { queue, state, page, perPage }: JobQuery): Promise<Page<JobDto>> {
    const { data, total } = await this.jobs.list(queue, state, (page - 1) * perPage, perPage);
    return { data: data.map((view) => JobDto.from(view)), total };
  }

  @Get('queues')
  @Permit('job.read')
  @ApiOperation({ operationId: 'listQueues', summary: 'How many jobs each queue holds, by state' })
  @ApiOkResponse({ type: QueueDto, isArray: true })
  async queues(): Promise<QueueDto[]> {
    return (await this.jobs.counts()).map((counts) => QueueDto.from(counts));
  }

  @Post(':queue/:id/retry')
  @HttpCode(200)
  @Permit('job.retry')
  @ApiOperation({ operationId: 'retryJob', summary: 'Try a failed job again' })
  @ApiOkResponse({ type: JobDto })
  @ApiProblem(404, 'job.not-found')
  @ApiProblem(409, 'job.not-failed')
  async retry(@Param('queue') queue: string, @Param('id') id: string): Promise<JobDto> {
    return JobDto.from(await this.jobs.retry(queueName(queue), id));
  }
}

function queueName(text: string): QueueName {
  const name = QUEUE_NAMES.find((candidate) => candidate === text);
  if (!name) throw new DomainError('queue.not-found', { queue: text });
  return name;
}
