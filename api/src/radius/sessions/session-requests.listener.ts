import { Injectable } from '@nestjs/common';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import type { RadiusAccessChanged, RadiusSessionRequested } from '../events';
import { SessionQueue } from './session-queue.service';
import { SessionRequests } from './session-requests.service';

/** Sessions follow their accounts, and what people ask of them. A second delivery finds the requests made, and most done. */
@Injectable()
export class SessionRequestsListener {
  constructor(
    private readonly requests: SessionRequests,
    private readonly queue: SessionQueue,
  ) {}

  @OnEvent('radius-account.access-changed')
  async follow({ accountIds, trigger, userId, formerly }: RadiusAccessChanged): Promise<void> {
    await this.queue.add(await this.requests.follow(accountIds, trigger, userId, formerly));
  }

  @OnEvent('radius-session.requested')
  async end({ requestIds }: RadiusSessionRequested): Promise<void> {
    await this.queue.add(await this.requests.waiting(requestIds));
  }
}
