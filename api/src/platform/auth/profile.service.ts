import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { currentActor, currentContext } from '../context';
import { Transactions } from '../db/transactions.service';
import { CredentialsService } from './credentials.service';
import { IdentityService } from './identity.service';
import { hashPassword } from './password';
import type { Session } from './session.entity';
import { SessionService } from './session.service';
import { User } from './user.entity';

/** What signed-in users see and do about themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly db: Transactions,
    private readonly credentials: CredentialsService,
    private readonly sessionService: SessionService,
    private readonly identities: IdentityService,
  ) {}

  me(): Promise<User> {
    return this.self(this.db.manager);
  }

  /**
   * Changes the own password, the present one given again, and signs out all other devices. `password.invalid-current`
   * if that is wrong, `auth.too-many-attempts` if it was wrong too often.
   */
  async changePassword(present: string, next: string, ip: string): Promise<void> {
    const { email } = await this.me();
    if (!(await this.credentials.check(email, present, ip))) {
      throw new DomainError('password.invalid-current', {}, [
        { field: 'currentPassword', code: 'password.wrong' },
      ]);
    }
    const passwordHash = await hashPassword(next);
    await this.db.run(async (tx) => {
      const user = await this.self(tx);
      user.passwordHash = passwordHash;
      await tx.save(user);
      await this.sessionService.revokeOthers(tx, user.id, currentContext().sessionId ?? null);
    });
    this.identities.forget();
  }

  sessions(): Promise<Session[]> {
    return this.sessionService.list(ownId());
  }

  revokeSession(id: number): Promise<void> {
    return this.sessionService.revoke(ownId(), id);
  }

  private async self(manager: EntityManager): Promise<User> {
    const user = await manager.findOne(User, { where: { id: ownId() }, relations: { roles: true } });
    if (!user) throw new DomainError('auth.session-ended');
    return user;
  }
}

/** Handlers that are `@SignedIn()` have a user; anybody else has no profile. */
function ownId(): number {
  const { kind, id } = currentActor();
  if (kind !== 'user' || id === null) throw new DomainError('auth.forbidden');
  return id;
}
