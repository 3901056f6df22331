import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { SelectQueryBuilder } from 'typeorm';
import { currentActor } from '../context';
import { Transactions } from '../db/transactions.service';
import type { Page } from '../http/list-query.dto';
import { contains, listRows } from '../http/list-rows';
import type { UserQuery } from './user.dto';
import { User } from './user.entity';

/** Reads users. Who is bound to a reseller sees only that reseller's. */
@Injectable()
export class UserListService {
  constructor(private readonly db: Transactions) {}

  list(filters: UserQuery): Promise<Page<User>> {
    const query = this.visible();
    const { active, roleId, q } = filters;
    if (active !== undefined) query.andWhere('user.active = :active', { active });
    if (roleId !== undefined) {
      query.andWhere('user.id IN (SELECT user_id FROM user_role WHERE role_id = :roleId)', { roleId });
    }
    if (q) query.andWhere('(user.name LIKE :q OR user.email LIKE :q)', { q: contains(q) });
    return listRows(query, filters, {
      name: 'user.name',
      email: 'user.email',
      lastLoginAt: 'user.lastLoginAt',
      createdAt: 'user.createdAt',
    });
  }

  /** `user.not-found` if there is none, or none to be seen. */
  async get(id: number): Promise<User> {
    const user = await this.visible().andWhere('user.id = :id', { id }).getOne();
    if (!user) throw new DomainError('user.not-found', { id });
    return user;
  }

  private visible(): SelectQueryBuilder<User> {
    const query = this.db.manager.createQueryBuilder(User, 'user').leftJoinAndSelect('user.roles', 'role');
    const { resellerId } = currentActor();
    return resellerId === null ? query : query.where('user.resellerId = :resellerId', { resellerId });
  }
}
