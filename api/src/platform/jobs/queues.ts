import type { JobOptions, QueueOptions } from 'bull';
import type { RedisConfig } from '../config/config';

/** Every queue of the product. `events` carries outbox events to their listeners. */
export const QUEUE_NAMES = ['billing', 'bulk', 'dunning', 'events', 'pdf', 'radius'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** Five tries over about half a minute; what still fails stays in the failed set, to be seen and retried by hand. */
const JOB_OPTIONS: JobOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: 1000,
  removeOnFail: false,
};

/** Connection and lock settings: a worker that dies loses its jobs to the others after `lockMs`. */
export function queueOptions(redis: RedisConfig, lockMs: number): QueueOptions {
  return {
    prefix: `${redis.prefix}:bull`,
    redis: {
      ...(redis.path === null ? { host: redis.host, port: redis.port } : { path: redis.path }),
      ...(redis.username === null ? {} : { username: redis.username }),
      ...(redis.password === null ? {} : { password: redis.password }),
      db: redis.db,
    },
    defaultJobOptions: JOB_OPTIONS,
    settings: {
      lockDuration: lockMs,
      stalledInterval: Math.max(1000, Math.floor(lockMs / 2)),
      maxStalledCount: 100,
    },
  };
}
