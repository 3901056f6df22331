import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { ProductServices } from './product-services.service';
import { RadiusServiceDetailDto, RadiusServiceDto, type RadiusServiceQuery } from './radius-service.dto';
import { RadiusService } from './radius-service.entity';
import { RadiusServices } from './radius-services.service';

const SORTS = {
  name: 'service.name',
  downKbps: 'service.downKbps',
  upKbps: 'service.upKbps',
  vendor: 'service.vendor',
};

/** Services as they are shown. */
@Injectable()
export class RadiusServiceList {
  constructor(
    private readonly db: Transactions,
    private readonly services: RadiusServices,
    private readonly products: ProductServices,
  ) {}

  async list({ vendor, active, ...filters }: RadiusServiceQuery): Promise<Page<RadiusServiceDto>> {
    const query = this.db.manager.createQueryBuilder(RadiusService, 'service');
    if (vendor !== undefined) query.andWhere('service.vendor = :vendor', { vendor });
    if (active !== undefined) query.andWhere('service.active = :active', { active });
    if (filters.q) query.andWhere('service.name LIKE :q', { q: contains(filters.q) });
    const { data, total } = await listRows(query, filters, SORTS);
    const counts = await accountsOf(
      this.db.manager,
      data.map(({ id }) => id),
    );
    return { data: data.map((row) => RadiusServiceDto.from(row, counts.get(row.id) ?? 0)), total };
  }

  async detail(id: number): Promise<RadiusServiceDetailDto> {
    const tx = this.db.manager;
    const service = await this.services.get(tx, id);
    const counts = await accountsOf(tx, [id]);
    const products = await this.products.of(tx, [id]);
    return RadiusServiceDetailDto.of(service, counts.get(id) ?? 0, products.get(id) ?? []);
  }
}

async function accountsOf(tx: EntityManager, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ serviceId: number; count: string }[]>(
    `SELECT service_id AS serviceId, COUNT(*) AS count FROM radius_account
      WHERE service_id IN (?) AND deleted_at IS NULL GROUP BY service_id`,
    [ids],
  );
  return new Map(rows.map(({ serviceId, count }) => [serviceId, Number(count)]));
}
