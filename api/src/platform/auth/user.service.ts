import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { In, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { Clock } from '../clock.service';
import { currentActor, currentContext } from '../context';
import { bumpVersion } from '../db/bump-version';
import { Transactions } from '../db/transactions.service';
import { assertVersion } from '../http/version';
import { normalizeEmail } from './credentials.service';
import { assertHolds, assertSameReseller, permissionsOf } from './grants';
import { IdentityService } from './identity.service';
import { hashPassword } from './password';
import { Role } from './role.entity';
import { SessionService } from './session.service';
import { UserDto, type CreateUserDto, type EditUserDto } from './user.dto';
import { User } from './user.entity';

/** Who may sign in, and with which roles. Nobody makes or touches a user that may do more than he himself. */
@Injectable()
export class UserService {
  constructor(
    private readonly db: Transactions,
    private readonly sessions: SessionService,
    private readonly identities: IdentityService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Adds a user; `record.duplicate` if the e-mail is taken, `role.not-found`, `auth.forbidden` for a role above one's own. */
  async create({ password, roleIds, ...values }: CreateUserDto): Promise<User> {
    const passwordHash = await hashPassword(password);
    return this.db.run(async (tx) => {
      const roles = await rolesOf(tx, roleIds);
      const resellerId = values.resellerId ?? currentActor().resellerId;
      assertMayHandle(roles, resellerId);
      const user = tx.create(User, {
        ...values,
        email: normalizeEmail(values.email),
        passwordHash,
        resellerId,
        active: true,
        createdAt: this.clock.now(),
        lastLoginAt: null,
        roles,
      });
      await tx.save(user);
      await this.recordRoles(tx, user.id, [], roles);
      return user;
    });
  }

  /**
   * Edits a user. A new password, or `active: false`, signs him out everywhere. `user.not-found`, `record.changed`,
   * `auth.forbidden` if he may do more than the editor, `user.last-administrator` if nobody would be left to administer.
   */
  async edit(id: number, { version, password, roleIds, email, ...values }: EditUserDto): Promise<User> {
    const passwordHash = password === undefined ? null : await hashPassword(password);
    const user = await this.db.run(async (tx) => {
      const found = await lock(tx, id);
      assertVersion(found, { version }, UserDto.from(found));
      assertMayHandle(found.roles, found.resellerId);
      const before = found.roles;
      const wasAdministrator = isAdministrator(found);

      Object.assign(found, values);
      if (email !== undefined) found.email = normalizeEmail(email);
      if (passwordHash !== null) found.passwordHash = passwordHash;
      if (roleIds !== undefined) found.roles = await rolesOf(tx, roleIds);
      assertMayHandle(found.roles, found.resellerId);
      await tx.save(found);

      if (await this.recordRoles(tx, id, before, found.roles)) await bumpVersion(tx, User, found, version);
      if (wasAdministrator && !isAdministrator(found)) await assertAnAdministratorRemains(tx);
      if (passwordHash !== null || !found.active) await this.signOut(tx, id);
      return tx.findOneOrFail(User, { where: { id }, relations: { roles: true } });
    });
    this.identities.forget();
    return user;
  }

  private async signOut(tx: EntityManager, userId: number): Promise<void> {
    const ownSession = currentActor().id === userId ? (currentContext().sessionId ?? null) : null;
    await this.sessions.revokeOthers(tx, userId, ownSession);
  }

  /** Roles hang on a table of their own, which neither the version nor the audit's subscriber sees. Answers whether they differ. */
  private async recordRoles(
    tx: EntityManager,
    userId: number,
    before: Role[],
    after: Role[],
  ): Promise<boolean> {
    const names = (roles: Role[]): string[] => roles.map((role) => role.name).sort();
    const [had, has] = [names(before), names(after)];
    if (had.join('\n') === has.join('\n')) return false;
    const change = { before: { roles: had }, after: { roles: has } };
    await this.audit.record(tx, {
      resource: 'user',
      resourceId: userId,
      action: 'roles-assigned',
      ...change,
    });
    return true;
  }
}

/** To make or edit a user one must hold all that the user may do, and stay within one's own reseller. */
function assertMayHandle(roles: readonly Role[], resellerId: number | null): void {
  const actor = currentActor();
  assertHolds(actor, permissionsOf(roles));
  assertSameReseller(actor, resellerId);
}

function isAdministrator({ active, resellerId, roles }: User): boolean {
  return active && resellerId === null && roles.some((role) => role.administrator);
}

/** Of two who dismiss each other at the same time one must wait: the role's row is the lock. */
async function assertAnAdministratorRemains(tx: EntityManager): Promise<void> {
  const role = await tx.findOne(Role, {
    where: { administrator: true },
    lock: { mode: 'pessimistic_write' },
  });
  const [row] = await tx.query<{ left: string }[]>(
    `SELECT COUNT(*) AS \`left\` FROM user JOIN user_role ON user_role.user_id = user.id
     WHERE user_role.role_id = ? AND user.active AND user.reseller_id IS NULL`,
    [role?.id ?? 0],
  );
  if (Number(row?.left ?? 0) === 0) throw new DomainError('user.last-administrator');
}

async function lock(tx: EntityManager, id: number): Promise<User> {
  const user = await tx.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!user) throw new DomainError('user.not-found', { id });
  const { roles } = await tx.findOneOrFail(User, { where: { id }, relations: { roles: true } });
  user.roles = roles;
  return user;
}

async function rolesOf(tx: EntityManager, ids: readonly number[]): Promise<Role[]> {
  const roles = await tx.findBy(Role, { id: In([...ids]) });
  const missing = ids.filter((id) => !roles.some((role) => role.id === id));
  if (missing.length > 0) throw new DomainError('role.not-found', { ids: missing });
  return roles;
}
