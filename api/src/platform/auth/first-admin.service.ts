import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.service';
import { Transactions } from '../db/transactions.service';
import { normalizeEmail } from './credentials.service';
import { ADMINISTRATOR, DEFAULT_ROLES } from './default-roles';
import { hashPassword } from './password';
import { Role } from './role.entity';
import { User } from './user.entity';

/** Opens an empty house: the roles it begins with, and somebody to hand the keys to. */
@Injectable()
export class FirstAdminService {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings the administrator's role to all permissions there are now; at the first run adds the other roles and a user with
   * this e-mail and password, in any later one leaves users and roles alone. Answers whether the user was made.
   */
  async ensureFirstAdmin(email: string, password: string): Promise<boolean> {
    const passwordHash = await hashPassword(password);
    return this.db.run(async (tx) => {
      const role = await this.ensureRoles(tx);
      const [holder] = await tx.query<unknown[]>('SELECT 1 FROM user_role WHERE role_id = ? LIMIT 1', [
        role.id,
      ]);
      if (holder) return false;
      const user = tx.create(User, {
        email: normalizeEmail(email),
        name: ADMINISTRATOR.name,
        passwordHash,
        active: true,
        locale: 'it',
        resellerId: null,
        createdAt: this.clock.now(),
        lastLoginAt: null,
        roles: [role],
      });
      await tx.save(user);
      return true;
    });
  }

  private async ensureRoles(tx: EntityManager): Promise<Role> {
    const permissions = [...ADMINISTRATOR.permissions];
    const role = await tx.findOne(Role, {
      where: { administrator: true },
      lock: { mode: 'pessimistic_write' },
    });
    if (role) {
      role.permissions = permissions;
      return tx.save(role);
    }
    await tx.save(
      DEFAULT_ROLES.map((other) => tx.create(Role, { ...other, permissions: [...other.permissions] })),
    );
    return tx.save(tx.create(Role, { ...ADMINISTRATOR, permissions, administrator: true }));
  }
}
