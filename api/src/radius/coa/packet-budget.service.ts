import { setTimeout as sleep } from 'node:timers/promises';
import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';

/** How many requests a NAS may get in a second from all workers together; counted in Redis, which they share. */
@Injectable()
export class PacketBudget {
  constructor(@InjectQueue('radius') private readonly queue: Queue) {}

  /** Resolves when one more packet may go. */
  async take(nasId: number, perSecond: number): Promise<void> {
    for (;;) {
      const second = Math.floor(Date.now() / 1000);
      const key = this.queue.toKey(`packets:${nasId}:${second}`);
      const [[, count] = [null, 0]] = (await this.queue.client.multi().incr(key).expire(key, 5).exec()) ?? [];
      if (Number(count) <= perSecond) return;
      await sleep((second + 1) * 1000 - Date.now() + Math.random() * 100);
    }
  }
}
