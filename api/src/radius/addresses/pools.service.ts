import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import { RadiusPool } from './radius-pool.entity';
import type { CreateRadiusPoolDto, EditRadiusPoolDto, PoolQuery } from './subnet.dto';

/** Pools of addresses, by their names on the routers. */
@Injectable()
export class Pools {
  constructor(private readonly db: Transactions) {}

  list({ purpose, ...filters }: PoolQuery): Promise<Page<RadiusPool>> {
    const query = this.db.manager.createQueryBuilder(RadiusPool, 'pool');
    if (purpose !== undefined) query.andWhere('pool.purpose = :purpose', { purpose });
    if (filters.q) query.andWhere('pool.name LIKE :q', { q: contains(filters.q) });
    return listRows(query, filters, { name: 'pool.name', family: 'pool.family' });
  }

  get(id: number): Promise<RadiusPool> {
    return found(this.db.manager, id);
  }

  create(values: CreateRadiusPoolDto): Promise<RadiusPool> {
    return this.db.run((tx) =>
      tx.save(Object.assign(tx.create(RadiusPool, { family: 4, purpose: 'customers', note: null }), values)),
    );
  }

  edit(id: number, sent: EditRadiusPoolDto): Promise<RadiusPool> {
    return this.db.run(async (tx) => {
      const pool = await found(tx, id);
      assertVersion(pool, sent);
      return tx.save(Object.assign(pool, sent));
    });
  }

  remove(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      await tx.remove(await found(tx, id));
    });
  }
}

async function found(tx: EntityManager, id: number): Promise<RadiusPool> {
  const pool = await tx.findOneBy(RadiusPool, { id });
  if (!pool) throw new DomainError('radius-pool.not-found', { id });
  return pool;
}
