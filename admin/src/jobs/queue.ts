import type { components } from '@ponte/shared/generated/api-types';

export type Job = components['schemas']['JobDto'];
export type JobPage = components['schemas']['JobPageDto'];
export type QueueName = components['schemas']['QueueDto']['queue'];
export type JobState = Job['state'];

/** How many jobs a queue holds, by state. */
export interface Queue {
  readonly queue: QueueName;
  readonly counts: Readonly<Record<JobState, number>>;
}

/** In the order they are looked at: first what went wrong. */
export const JOB_STATES: readonly JobState[] = ['failed', 'active', 'waiting', 'delayed', 'completed'];
