import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Clock } from '../clock.service';
import type { Actor } from '../context';
import { Transactions } from '../db/transactions.service';
import { ApiKey } from './api-key.entity';
import { ExpiringCache } from './expiring-cache';
import { permissionsOf } from './grants';
import { tokenHash } from './secret-token';
import { Session } from './session.entity';
import { User } from './user.entity';

/** How long a change made by another process may go unseen: a dismissed user is out after this at the latest. */
const LIFE_MS = 5000;
const MOST = 10_000;
const USED_EVERY_MS = 60_000;

/** Who stands behind a session or an API key, with the permissions held now and not when the token was made. */
@Injectable()
export class IdentityService {
  private readonly users = new ExpiringCache<number, Actor>(LIFE_MS, MOST);
  private readonly keys = new ExpiringCache<string, ApiKey>(LIFE_MS, MOST);

  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The user of a session; `auth.session-ended` if it was revoked or the user is no longer active. */
  async bySession(sessionId: number): Promise<Actor> {
    const known = this.users.get(sessionId, performance.now());
    if (known) return known;
    const session = await this.db.manager.findOneBy(Session, { id: sessionId });
    const user =
      session?.revokedAt === null
        ? await this.db.manager.findOne(User, {
            where: { id: session.userId, active: true },
            relations: { roles: true },
          })
        : null;
    if (!user) throw new DomainError('auth.session-ended');
    const actor: Actor = {
      kind: 'user',
      id: user.id,
      name: user.name,
      permissions: new Set(permissionsOf(user.roles)),
      resellerId: user.resellerId,
    };
    this.users.set(sessionId, actor, performance.now());
    return actor;
  }

  /** The bearer of an API key; `auth.invalid-token` if it is unknown or revoked, `auth.expired-token` past its day. */
  async byApiKey(secret: string): Promise<Actor> {
    const key = await this.keyOf(tokenHash(secret));
    if (key?.revokedAt !== null) throw new DomainError('auth.invalid-token');
    if (key.expiresAt !== null && this.clock.now() >= key.expiresAt)
      throw new DomainError('auth.expired-token');
    await this.noteUse(key);
    const { id, name, resellerId } = key;
    return { kind: 'api-key', id, name, permissions: new Set(key.scopes), resellerId };
  }

  /** After any change to users, roles, sessions or keys: this process sees it at once, the others within five seconds. */
  forget(): void {
    this.users.clear();
    this.keys.clear();
  }

  private async keyOf(hash: string): Promise<ApiKey | null> {
    const known = this.keys.get(hash, performance.now());
    if (known) return known;
    const key = await this.db.manager.findOneBy(ApiKey, { hash });
    if (key) this.keys.set(hash, key, performance.now());
    return key;
  }

  private async noteUse(key: ApiKey): Promise<void> {
    const now = this.clock.now();
    if (key.lastUsedAt !== null && now.getTime() - key.lastUsedAt.getTime() < USED_EVERY_MS) return;
    key.lastUsedAt = now;
    await this.db.manager.query('UPDATE api_key SET last_used_at = ? WHERE id = ?', [now, key.id]);
  }
}
