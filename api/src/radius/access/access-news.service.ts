import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentActor } from '../../platform/context';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { RadiusAccessChanged, ServiceGift } from '../events';
import type { SessionTrigger } from '../session-trigger';

/** Tells that a login is given something else than before, so that sessions that are up follow. */
@Injectable()
export class AccessNews {
  constructor(private readonly outbox: Outbox) {}

  /** In the caller's transaction, for any number of accounts, which all had the same service before if it is another now. */
  async tell(
    tx: EntityManager,
    accountIds: readonly number[],
    trigger: SessionTrigger,
    formerly?: readonly ServiceGift[],
  ): Promise<void> {
    if (accountIds.length === 0) return;
    await tx.query('UPDATE radius_account SET access_version = access_version + 1 WHERE id IN (?)', [
      accountIds,
    ]);
    const event: RadiusAccessChanged = {
      type: 'radius-account.access-changed',
      accountIds,
      trigger,
      userId: currentUserId(),
      ...(formerly && { formerly }),
    };
    await this.outbox.publish(tx, event);
  }
}

/** What services give to a login, for whoever leaves them. */
export async function giftsOf(
  tx: EntityManager,
  serviceIds: readonly number[],
): Promise<ReadonlyMap<number, readonly ServiceGift[]>> {
  const rows = await tx.query<(ServiceGift & { readonly serviceId: number })[]>(
    `SELECT service_id AS serviceId, attribute, value FROM radius_service_attribute
      WHERE service_id IN (?) ORDER BY position`,
    [serviceIds],
  );
  return new Map(
    serviceIds.map((id) => [
      id,
      rows.filter(({ serviceId }) => serviceId === id).map(({ attribute, value }) => ({ attribute, value })),
    ]),
  );
}

/** The present user; null for the system, an API key or nobody. */
export function currentUserId(): number | null {
  const { kind, id } = currentActor();
  return kind === 'user' ? id : null;
}
