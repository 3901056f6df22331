import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { Outbox } from '../../platform/outbox/outbox.service';
import { RadiusOutage } from '../access/radius-outage.entity';
import type { RadiusOutageChanged } from '../events';
import type { OutageQuery } from './outage.dto';

export interface NewOutage {
  readonly nasId: number | null;
  readonly accessPointId: number | null;
  readonly reason: string;
  /** Default: now. */
  readonly startsAt?: Date;
}

/** Faults of the network. While one lasts nobody there is cut off for money; when it is over those who were spared are. */
@Injectable()
export class OutageService {
  constructor(
    private readonly db: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  list({ status, nasId, accessPointId, ...filters }: OutageQuery): Promise<Page<RadiusOutage>> {
    const query = this.db.manager.createQueryBuilder(RadiusOutage, 'outage');
    if (status !== undefined) query.andWhere(`outage.endsAt IS ${status === 'open' ? '' : 'NOT '}NULL`);
    if (nasId !== undefined) query.andWhere('outage.nasId = :nasId', { nasId });
    if (accessPointId !== undefined)
      query.andWhere('outage.accessPointId = :accessPointId', { accessPointId });
    if (filters.q) query.andWhere('outage.reason LIKE :q', { q: contains(filters.q) });
    return listRows(query, filters, { startsAt: 'outage.startsAt', endsAt: 'outage.endsAt' });
  }

  async get(id: number): Promise<RadiusOutage> {
    const outage = await this.db.manager.findOneBy(RadiusOutage, { id });
    if (!outage) throw new DomainError('radius-outage.not-found', { id });
    return outage;
  }

  /** A fault begins. */
  start({ nasId, accessPointId, reason, startsAt }: NewOutage): Promise<RadiusOutage> {
    if ((nasId === null) === (accessPointId === null)) throw new DomainError('radius-outage.invalid-place');
    return this.db.run(async (tx) => {
      const place = nasId === null ? { accessPointId: accessPointId ?? 0 } : { nasId };
      const open = await tx.findOne(RadiusOutage, {
        where: { ...place, endsAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (open) throw new DomainError('radius-outage.already-open', { id: open.id });
      const outage = await tx.save(
        tx.create(RadiusOutage, {
          ...{ nasId, accessPointId, reason },
          startsAt: startsAt ?? this.clock.now(),
          endsAt: null,
        }),
      );
      const event: RadiusOutageChanged = { type: 'radius-outage.started', outageId: outage.id };
      await this.outbox.publish(tx, event);
      return outage;
    });
  }

  /** It is over. */
  end(id: number, endsAt: Date = this.clock.now()): Promise<RadiusOutage> {
    return this.db.run(async (tx) => {
      const outage = await tx.findOne(RadiusOutage, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!outage) throw new DomainError('radius-outage.not-found', { id });
      if (outage.endsAt !== null) throw new DomainError('radius-outage.over', { id });
      outage.endsAt = endsAt;
      await tx.save(outage);
      const event: RadiusOutageChanged = { type: 'radius-outage.ended', outageId: id };
      await this.outbox.publish(tx, event);
      return outage;
    });
  }
}
