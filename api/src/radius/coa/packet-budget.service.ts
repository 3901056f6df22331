import { setTimeout as sleep } from 'node:timers/promises';
import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';

/** The next free moment of a NAS by Redis's own clock, taken at once; answers how long it is off, in milliseconds. */
const NEXT_MOMENT = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + time[2] / 1000
  local at = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
  redis.call('SET', KEYS[1], string.format('%.3f', at + tonumber(ARGV[1])), 'PX', 60000)
  return string.format('%.3f', at - now)`;

/** How many requests a NAS may get in a second from all workers together, evenly; kept in Redis, which they share. */
@Injectable()
export class PacketBudget {
  constructor(@InjectQueue('radius') private readonly queue: Queue) {}

  /** Resolves when one more packet may go. */
  async take(nasId: number, perSecond: number): Promise<void> {
    const key = this.queue.toKey(`packets:${nasId}`);
    const waitMs = Number(await this.queue.client.eval(NEXT_MOMENT, 1, key, 1000 / perSecond));
    if (waitMs > 0) await sleep(waitMs);
  }
}
