import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config, RedisConfig } from './config/config';
import { CONFIG } from './config/config.module';

/** How often something may happen for each key in a window that begins with the first time. */
export class RateLimit {
  constructor(private readonly limiter: RateLimiterRedis) {}

  /** Counts one; `auth.too-many-attempts` with `retryAfterSeconds` when there were too many. */
  async admit(key: string): Promise<void> {
    try {
      await this.limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('auth.too-many-attempts', {
        retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000),
      });
    }
  }

  /** Takes one off again. */
  async giveBack(key: string): Promise<void> {
    await this.limiter.reward(key);
  }

  async forget(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}

/** Limits that all processes share, in Redis; while it is away each counts in its own memory, so that work goes on and so do the limits. */
@Injectable()
export class RateLimits implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(RateLimits.name);
  private readonly redis: Redis;
  private readonly prefix: string;

  constructor(@Inject(CONFIG) { redis }: Config) {
    this.prefix = redis.prefix;
    this.redis = connection(redis);
    this.redis.on('error', (error) => {
      this.log.warn(`Redis: ${error.message}`);
    });
  }

  async onModuleInit(): Promise<void> {
    await this.redis.connect().catch(() => undefined);
  }

  onModuleDestroy(): void {
    this.redis.disconnect();
  }

  /** @param name of the limit, `login:account`; `points` is how often in `seconds`. */
  limit(name: string, points: number, seconds: number): RateLimit {
    const rule = { keyPrefix: `${this.prefix}:${name}`, points, duration: seconds };
    const insuranceLimiter = new RateLimiterMemory(rule);
    return new RateLimit(new RateLimiterRedis({ ...rule, storeClient: this.redis, insuranceLimiter }));
  }
}

/** Fails at once when Redis is away instead of keeping the caller waiting. */
function connection(redis: RedisConfig): Redis {
  return new Redis({
    ...(redis.path === null ? { host: redis.host, port: redis.port } : { path: redis.path }),
    ...(redis.username === null ? {} : { username: redis.username }),
    ...(redis.password === null ? {} : { password: redis.password }),
    db: redis.db,
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
  });
}
