import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { currentActor } from '../context';
import { Transactions } from '../db/transactions.service';
import type { ListQuery, Page } from '../http/list-query.dto';
import { contains, listRows } from '../http/list-rows';
import { assertVersion } from '../http/version';
import { assertHolds } from './grants';
import { IdentityService } from './identity.service';
import { RoleDto, type CreateRoleDto, type EditRoleDto } from './role.dto';
import { Role } from './role.entity';

/** Sets of permissions. Nobody puts a permission into a role that he lacks himself. */
@Injectable()
export class RoleService {
  constructor(
    private readonly db: Transactions,
    private readonly identities: IdentityService,
  ) {}

  list(filters: ListQuery): Promise<Page<Role>> {
    const query = this.db.manager.createQueryBuilder(Role, 'role');
    if (filters.q) query.andWhere('role.name LIKE :q', { q: contains(filters.q) });
    return listRows(query, filters, { name: 'role.name' });
  }

  /** `role.not-found` if there is none. */
  async get(id: number): Promise<Role> {
    const role = await this.db.manager.findOneBy(Role, { id });
    if (!role) throw new DomainError('role.not-found', { id });
    return role;
  }

  /** Adds a role; `auth.forbidden` names the permissions the maker lacks, `record.duplicate` if the name is taken. */
  create({ name, permissions }: CreateRoleDto): Promise<Role> {
    assertHolds(currentActor(), permissions);
    return this.db.run((tx) => tx.save(tx.create(Role, { name, permissions: [...new Set(permissions)] })));
  }

  /** Renames a role or changes what it allows. `role.administrator` for the one that is not to be touched. */
  async edit(id: number, { version, name, permissions }: EditRoleDto): Promise<Role> {
    const role = await this.db.run(async (tx) => {
      const found = await lock(tx, id);
      assertVersion(found, { version }, RoleDto.from(found));
      if (name !== undefined) found.name = name;
      if (permissions !== undefined) {
        const added = permissions.filter((permission) => !found.permissions.includes(permission));
        assertHolds(currentActor(), added);
        found.permissions = [...new Set(permissions)];
      }
      return tx.save(found);
    });
    this.identities.forget();
    return role;
  }

  /** Deletes a role that no user has; `role.in-use` otherwise. */
  async remove(id: number): Promise<void> {
    await this.db.run(async (tx) => {
      const role = await lock(tx, id);
      const [user] = await tx.query<unknown[]>('SELECT 1 FROM user_role WHERE role_id = ? LIMIT 1', [id]);
      if (user) throw new DomainError('role.in-use', { id });
      await tx.remove(role);
    });
  }
}

async function lock(tx: EntityManager, id: number): Promise<Role> {
  const role = await tx.findOne(Role, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!role) throw new DomainError('role.not-found', { id });
  if (role.administrator) throw new DomainError('role.administrator', { id });
  return role;
}
