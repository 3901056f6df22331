import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import type { SessionTrigger } from '../session-trigger';

/** Requests of one NAS that are worked on together. */
export interface SessionJob {
  readonly ids: readonly number[];
}

/** A request that waits to be worked on. */
export interface WaitingRequest {
  readonly id: number;
  readonly nasId: number | null;
  readonly trigger: SessionTrigger;
}

const AT_ONCE = 50;
/** These go before the many that are cut off in a morning. */
const URGENT: ReadonlySet<SessionTrigger> = new Set(['manual', 'payment']);

/** True of what somebody waits for. */
export const isUrgent = (trigger: SessionTrigger): boolean => URGENT.has(trigger);

/** Hands requests to the workers, a NAS at a time. */
@Injectable()
export class SessionQueue {
  constructor(@InjectQueue('radius') private readonly queue: Queue<SessionJob>) {}

  async add(requests: readonly WaitingRequest[]): Promise<void> {
    const groups = new Map<string, WaitingRequest[]>();
    for (const request of requests) {
      const name = `${request.nasId ?? 0}:${String(isUrgent(request.trigger))}`;
      const group = groups.get(name);
      if (group) group.push(request);
      else groups.set(name, [request]);
    }
    const jobs = [...groups.values()].flatMap((group) => {
      const ids = shuffled(group.map(({ id }) => id));
      const priority = group.some(({ trigger }) => isUrgent(trigger)) ? 1 : 10;
      return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) => ({
        name: 'sessions',
        data: { ids: ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE) },
        opts: { priority },
      }));
    });
    if (jobs.length > 0) await this.queue.addBulk(shuffled(jobs));
  }
}

/** Neighbours hang on the same access point: in any other order than theirs they don't all dial again at once. */
function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value);
}
