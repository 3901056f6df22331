import { ApiProperty } from '@nestjs/swagger';
import { EnumField, InstantField, IntField, ObjectField, TextField } from '../http/fields';
import { JOB_STATES, type JobState, type JobView, type QueueCounts } from './jobs.service';
import { QUEUE_NAMES, type QueueName } from './queues';

export class JobQuery {
  @EnumField(QUEUE_NAMES, { optional: true }) queue: QueueName = 'events';

  @EnumField(JOB_STATES, { optional: true }) state: JobState = 'failed';

  @IntField({ min: 1, optional: true, example: 1 }) page = 1;

  @IntField({ min: 1, max: 200, optional: true, example: 25 }) perPage = 25;
}

/** A job of a queue, as the office sees it. */
export class JobDto {
  @TextField({ example: '17:InvoiceIssuedListener.handle' }) id: string;

  @EnumField(QUEUE_NAMES) queue: QueueName;

  @TextField({ example: 'invoice.issued' }) name: string;

  @EnumField(JOB_STATES) state: JobState;

  @ObjectField({ description: 'What the job was given: ids only.' }) data: Record<string, unknown>;

  @IntField({ description: 'Tries made.' }) attempts: number;

  @TextField({ nullable: true, description: 'Why the last try failed.' }) failedReason: string | null;

  @InstantField() createdAt: string;

  @InstantField({ nullable: true }) finishedAt: string | null;

  static from({ job, queue, state }: JobView): JobDto {
    return Object.assign(new JobDto(), {
      id: String(job.id),
      queue,
      name: job.name,
      state,
      data: job.data as Record<string, unknown>,
      attempts: job.attemptsMade,
      failedReason: job.failedReason ?? null,
      createdAt: new Date(job.timestamp).toISOString(),
      finishedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn).toISOString(),
    });
  }
}

export class QueueDto {
  @EnumField(QUEUE_NAMES) queue: QueueName;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { waiting: 0, active: 1, delayed: 0, completed: 40, failed: 0 },
  })
  counts: Record<JobState, number>;

  static from({ queue, counts }: QueueCounts): QueueDto {
    return Object.assign(new QueueDto(), { queue, counts });
  }
}
