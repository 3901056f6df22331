import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import type { AccessPointQuery, CreateAccessPointDto, EditAccessPointDto } from './nas.dto';
import { RadiusAccessPoint } from './radius-access-point.entity';

const SORTS = { name: 'point.name', site: 'point.site', nasId: 'point.nasId' };

/** What customers hang on. */
@Injectable()
export class AccessPoints {
  constructor(private readonly db: Transactions) {}

  list({ nasId, ...filters }: AccessPointQuery): Promise<Page<RadiusAccessPoint>> {
    const query = this.db.manager.createQueryBuilder(RadiusAccessPoint, 'point');
    if (nasId !== undefined) query.andWhere('point.nasId = :nasId', { nasId });
    if (filters.q)
      query.andWhere('(point.name LIKE :q OR point.site LIKE :q OR point.matchValue LIKE :q)', {
        q: contains(filters.q),
      });
    return listRows(query, filters, SORTS);
  }

  get(id: number): Promise<RadiusAccessPoint> {
    return found(this.db.manager, id);
  }

  create(sent: CreateAccessPointDto): Promise<RadiusAccessPoint> {
    return this.db.run((tx) => {
      const point = tx.create(RadiusAccessPoint, { site: null, matchField: null, matchValue: null });
      return tx.save(checked(Object.assign(point, sent)));
    });
  }

  edit(id: number, sent: EditAccessPointDto): Promise<RadiusAccessPoint> {
    return this.db.run(async (tx) => {
      const point = await found(tx, id);
      assertVersion(point, sent);
      return tx.save(checked(Object.assign(point, sent)));
    });
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
  if ((point.matchField === null) !== (point.matchValue === null))
    throw new DomainError('radius-access-point.invalid', {}, [
      { field: 'matchValue', code: 'radius-access-point.half-a-rule' },
    ]);
  return point;
}
