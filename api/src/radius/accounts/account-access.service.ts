import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { AccessNews, giftsOf } from '../access/access-news.service';
import { AccessStates } from '../access/access-states.service';
import type { SessionTrigger } from '../session-trigger';
import type { RadiusAccount } from './radius-account.entity';

/** What the editor needs of the rest: the moment, names, states and sessions. */
@Injectable()
export class AccountAccess {
  constructor(
    private readonly states: AccessStates,
    private readonly news: AccessNews,
    private readonly clock: Clock,
  ) {}

  born(): { readonly createdAt: Date; readonly accessChangedAt: Date } {
    const at = this.clock.now();
    return { createdAt: at, accessChangedAt: at };
  }

  async decide(tx: EntityManager, id: number, note: string | null = null): Promise<void> {
    await this.states.recompute(tx, [id], { source: 'operator', note });
  }

  /** `hadService`: the one that the account had before. */
  async follow(
    tx: EntityManager,
    { id, serviceId }: RadiusAccount,
    trigger: SessionTrigger,
    hadService: number,
  ): Promise<void> {
    const gifts = hadService === serviceId ? undefined : await giftsOf(tx, [hadService]);
    return this.news.tell(tx, [id], trigger, gifts?.get(hadService));
  }

  /** Names of deleted accounts stay taken: their sessions are kept under them. */
  async assertNameFree(tx: EntityManager, { id, username }: RadiusAccount): Promise<void> {
    const [owner] = await tx.query<{ id: number; deleted: string }[]>(
      'SELECT id, deleted_at IS NOT NULL AS deleted FROM radius_account WHERE username = ?',
      [username],
    );
    if (!owner || owner.id === id) return;
    const code =
      Number(owner.deleted) === 1 ? 'radius-account.username-deleted' : 'radius-account.username-taken';
    throw new DomainError('radius-account.invalid', { id: owner.id }, [{ field: 'username', code }]);
  }
}
