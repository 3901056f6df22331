import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config, RedisConfig } from '../config/config';
import { CONFIG } from '../config/config.module';
import { clientNetwork } from './client-network';
import { tokenHash } from './secret-token';

const WINDOW_S = 15 * 60;

/** Wrong passwords for one account from one network in a window; the next ones wait for the window to end. */
const TRIES_PER_ACCOUNT = 10;

/** Wrong passwords from one network over all accounts: an office behind one address still gets in. */
const TRIES_PER_NETWORK = 100;

/**
 * Slows down guessing of passwords. Each try is counted before it is judged, so that many at once gain nothing, and a
 * right one is taken off again. Counts by the e-mail as typed, known or not, so that a refusal tells nothing.
 */
@Injectable()
export class LoginThrottle implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(LoginThrottle.name);
  private readonly redis: Redis;
  private readonly byAccount: RateLimiterRedis;
  private readonly byNetwork: RateLimiterRedis;

  constructor(@Inject(CONFIG) { redis }: Config) {
    this.redis = connection(redis);
    this.redis.on('error', (error) => {
      this.log.warn(`Redis: ${error.message}`);
    });
    this.byAccount = limiter(this.redis, `${redis.prefix}:login:account`, TRIES_PER_ACCOUNT);
    this.byNetwork = limiter(this.redis, `${redis.prefix}:login:network`, TRIES_PER_NETWORK);
  }

  /** Without Redis we count in memory until it is back: sign-in goes on, and so does the throttle. */
  async onModuleInit(): Promise<void> {
    await this.redis.connect().catch(() => undefined);
  }

  onModuleDestroy(): void {
    this.redis.disconnect();
  }

  /** Counts a try; `auth.too-many-attempts` with `retryAfterSeconds` when there were too many. */
  async admit(email: string, ip: string): Promise<void> {
    const network = clientNetwork(ip);
    try {
      await this.byNetwork.consume(network);
      await this.byAccount.consume(accountKey(email, network));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('auth.too-many-attempts', {
        retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000),
      });
    }
  }

  /** The password was right: forget the account's wrong ones, and that this try counted for the network. */
  async forgive(email: string, ip: string): Promise<void> {
    const network = clientNetwork(ip);
    await this.byNetwork.reward(network);
    await this.byAccount.delete(accountKey(email, network));
  }
}

/** E-mails stay out of Redis, and any text makes a short key. */
function accountKey(email: string, network: string): string {
  return `${tokenHash(email)}:${network}`;
}

function limiter(redis: Redis, keyPrefix: string, points: number): RateLimiterRedis {
  const rule = { keyPrefix, points, duration: WINDOW_S };
  return new RateLimiterRedis({ ...rule, storeClient: redis, insuranceLimiter: new RateLimiterMemory(rule) });
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
