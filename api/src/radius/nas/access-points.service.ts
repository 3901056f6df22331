import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import { PlaceCountsQuery } from '../sessions/place-counts.query';
import {
  AccessPointDto,
  type AccessPointQuery,
  type CreateAccessPointDto,
  type EditAccessPointDto,
} from './nas.dto';
import { RadiusAccessPoint } from './radius-access-point.entity';

const SORTS = { name: 'point.name', site: 'point.site', nasId: 'point.nasId' };

/** What customers hang on. */
@Injectable()
export class AccessPoints {
  constructor(
    private readonly db: Transactions,
    private readonly counts: PlaceCountsQuery,
  ) {}

  async list({ nasId, ...filters }: AccessPointQuery): Promise<Page<AccessPointDto>> {
    const query = this.db.manager.createQueryBuilder(RadiusAccessPoint, 'point');
    if (nasId !== undefined) query.andWhere('point.nasId = :nasId', { nasId });
    if (filters.q)
      query.andWhere('(point.name LIKE :q OR point.site LIKE :q OR point.matchValue LIKE :q)', {
        q: contains(filters.q),
      });
    const { data, total } = await listRows(query, filters, SORTS);
    return { data: await this.told(data), total };
  }

  async get(id: number): Promise<AccessPointDto> {
    const [point] = await this.told([await found(this.db.manager, id)]);
    if (!point) throw new DomainError('radius-access-point.not-found', { id });
    return point;
  }

  create(sent: CreateAccessPointDto): Promise<number> {
    return this.db.run(async (tx) => {
      const point = tx.create(RadiusAccessPoint, {
        site: null,
        coordinates: null,
        matchField: null,
        matchValue: null,
      });
      return (await tx.save(checked(Object.assign(point, sent)))).id;
    });
  }

  edit(id: number, sent: EditAccessPointDto): Promise<void> {
    return this.db.run(async (tx) => {
      const point = await found(tx, id);
      assertVersion(point, sent);
      await tx.save(checked(Object.assign(point, sent)));
    });
  }

  private async told(points: readonly RadiusAccessPoint[]): Promise<AccessPointDto[]> {
    const nasIds = [...new Set(points.map(({ nasId }) => nasId))];
    const counts = await this.counts.byPoint(nasIds);
    return points.map((point) => AccessPointDto.from(point, counts.get(point.id) ?? 0));
  }

  /** Refused while accounts hang on it. */
  remove(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      await tx.remove(await found(tx, id));
    });
  }
}

async function found(tx: EntityManager, id: number): Promise<RadiusAccessPoint> {
  const point = await tx.findOneBy(RadiusAccessPoint, { id });
  if (!point) throw new DomainError('radius-access-point.not-found', { id });
  return point;
}

/** A value without a field, or the other way round, tells nothing. */
function checked(point: RadiusAccessPoint): RadiusAccessPoint {
  if (point.matchValue === '') point.matchValue = null;
  if (point.coordinates === '') point.coordinates = null;
  if ((point.matchField === null) !== (point.matchValue === null))
    throw new DomainError('radius-access-point.invalid', {}, [
      { field: 'matchValue', code: 'radius-access-point.half-a-rule' },
    ]);
  return point;
}
