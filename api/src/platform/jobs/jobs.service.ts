import { getQueueToken } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DomainError } from '@ponte/shared/domain-error';
import type { Job, Queue } from 'bull';
import { QUEUE_NAMES, type QueueName } from './queues';

/** The states of a job that the office can look at; `failed` are the dead letters. */
export const JOB_STATES = ['waiting', 'active', 'delayed', 'completed', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface JobView {
  readonly job: Job;
  readonly queue: QueueName;
  readonly state: JobState;
}

export interface QueueCounts {
  readonly queue: QueueName;
  readonly counts: Record<JobState, number>;
}

/** Looks into the queues and gives failed jobs another try. */
@Injectable()
export class JobsService {
  constructor(private readonly modules: ModuleRef) {}

  queue(name: QueueName): Queue {
    return this.modules.get<Queue>(getQueueToken(name), { strict: false });
  }

  async counts(): Promise<QueueCounts[]> {
    return Promise.all(
      QUEUE_NAMES.map(async (name) => {
        const { waiting, active, delayed, completed, failed } = await this.queue(name).getJobCounts();
        return { queue: name, counts: { waiting, active, delayed, completed, failed } };
      }),
    );
  }

  /** Jobs of one queue in one state, newest first. */
  async list(
    queue: QueueName,
    state: JobState,
    from: number,
    count: number,
  ): Promise<{ data: JobView[]; total: number }> {
    const jobs = await this.queue(queue).getJobs([state], from, from + count - 1, false);
    const counts = await this.queue(queue).getJobCounts();
    return { data: jobs.map((job) => ({ job, queue, state })), total: counts[state] };
  }

  /** Puts a failed job back to the queue; its work is idempotent by rule. */
  async retry(queue: QueueName, id: string): Promise<JobView> {
    const job = await this.queue(queue).getJob(id);
    if (!job) throw new DomainError('job.not-found', { queue, id });
    if (!(await job.isFailed())) throw new DomainError('job.not-failed', { queue, id });
    await job.retry();
    return { job, queue, state: 'waiting' };
  }

  /** True when nothing waits, runs or is delayed in any queue. */
  async quiet(): Promise<boolean> {
    const all = await this.counts();
    return all.every(({ counts }) => counts.waiting + counts.active + counts.delayed === 0);
  }
}
