import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentActor } from '../../platform/context';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { RadiusAccessChanged } from '../events';
import type { SessionTrigger } from '../session-trigger';

/** Tells that a login is given something else than before, so that sessions that are up follow. */
@Injectable()
export class AccessNews {
  constructor(private readonly outbox: Outbox) {}

  /** In the caller's transaction, for any number of accounts. */
  async tell(tx: EntityManager, accountIds: readonly number[], trigger: SessionTrigger): Promise<void> {
    if (accountIds.length === 0) return;
    await tx.query('UPDATE radius_account SET access_version = access_version + 1 WHERE id IN (?)', [
      accountIds,
    ]);
    const event: RadiusAccessChanged = {
      type: 'radius-account.access-changed',
      accountIds,
      trigger,
      userId: currentUserId(),
    };
    await this.outbox.publish(tx, event);
  }
}

/** The present user; null for the system, an API key or nobody. */
export function currentUserId(): number | null {
  const { kind, id } = currentActor();
  return kind === 'user' ? id : null;
}
