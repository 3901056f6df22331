import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { buildRateLimit } from '@ponte/shared/rate-limit';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { bumpVersion } from '../../platform/db/bump-version';
import { Transactions } from '../../platform/db/transactions.service';
import { assertVersion } from '../../platform/http/version';
import { AccessNews } from '../access/access-news.service';
import { ProductServices } from './product-services.service';
import type { CreateRadiusServiceDto, EditRadiusServiceDto } from './radius-service.dto';
import { RadiusServiceAttribute } from './radius-service-attribute.entity';
import { RadiusService } from './radius-service.entity';
import { differ, serviceFaults, serviceRows } from './service-rows';

const BLANK = {
  ...{ description: '', kind: 'pppoe' as const, vendor: 'mikrotik' as const, unlimited: false, priority: 8 },
  ...{ burstDownKbps: null, burstUpKbps: null, thresholdDownKbps: null, thresholdUpKbps: null },
  ...{ burstTimeDownS: null, burstTimeUpS: null, minDownKbps: null, minUpKbps: null },
  ...{ addressList: null, framedPool: null, ipv6Pool: null, policyDown: null, policyUp: null },
  ...{ sessionTimeoutS: null, idleTimeoutS: null, interimIntervalS: 300, simultaneousUse: 1, active: true },
};

/** Makes and changes services. Their attributes are built here, from the numbers and what was added by hand. */
@Injectable()
export class RadiusServices {
  constructor(
    private readonly db: Transactions,
    private readonly products: ProductServices,
    private readonly news: AccessNews,
    private readonly clock: Clock,
  ) {}

  async get(tx: EntityManager, id: number): Promise<RadiusService> {
    const service = await tx.findOne(RadiusService, { where: { id }, relations: { attributes: true } });
    if (!service) throw new DomainError('radius-service.not-found', { id });
    return service;
  }

  /** `radius-service.invalid` with the fields at fault. */
  create({ attributes = [], productIds = [], ...values }: CreateRadiusServiceDto): Promise<number> {
    return this.db.run(async (tx) => {
      const service = tx.create(RadiusService, {
        ...{ ...BLANK, ...values, createdAt: this.clock.now(), attributes: [] },
      });
      await this.save(tx, service, attributes);
      await this.products.give(tx, service.id, productIds);
      return service.id;
    });
  }

  /** Sessions that are up follow at once unless told to at their next login; see `EditRadiusServiceDto`. */
  edit(id: number, sent: EditRadiusServiceDto): Promise<void> {
    const { attributes, productIds, now = true, ...values } = sent;
    return this.db.run(async (tx) => {
      await tx.findOne(RadiusService, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const service = await this.get(tx, id);
      assertVersion(service, sent);
      const before = service.attributes.map(({ attribute, op, value }) => ({ attribute, op, value }));
      const interval = service.interimIntervalS;
      Object.assign(service, values);
      const rows = await this.save(tx, service, attributes ?? ownOf(service));
      if (productIds) await this.products.give(tx, id, productIds);
      const changed = differ(before as typeof rows, rows) || interval !== service.interimIntervalS;
      if (now && changed) await this.news.tell(tx, await accountIdsOf(tx, id), 'service_change', before);
    });
  }

  /** Refused while accounts have it. */
  remove(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      const service = await this.get(tx, id);
      await this.products.give(tx, id, []);
      await tx.remove(service);
    });
  }

  private async save(
    tx: EntityManager,
    service: RadiusService,
    own: readonly { attribute: string; op: string; value: string }[],
  ): Promise<ReturnType<typeof serviceRows>> {
    const faults = serviceFaults(service, own);
    if (faults.length > 0) throw new DomainError('radius-service.invalid', {}, faults);
    const { version } = service;
    service.rateLimit = service.vendor === 'mikrotik' ? buildRateLimit(service) : '';
    const rows = serviceRows(service, own);
    if (differ(service.attributes as typeof rows, rows) || hasOtherTemplates(service, rows)) {
      // The old go before the new come: what logins read holds one attribute of a name.
      if (service.attributes.length > 0) await tx.remove(service.attributes);
      service.attributes = rows.map((row) => tx.create(RadiusServiceAttribute, row));
    }
    await tx.save(service);
    await bumpVersion(tx, RadiusService, service, version);
    return rows;
  }
}

function hasOtherTemplates(service: RadiusService, rows: ReturnType<typeof serviceRows>): boolean {
  return service.attributes.some(({ template }, index) => template !== rows[index]?.template);
}

function ownOf({ attributes }: RadiusService): { attribute: string; op: string; value: string }[] {
  return attributes
    .filter(({ origin }) => origin === 'own')
    .sort((one, other) => one.position - other.position)
    .map(({ attribute, op, value, template }) => ({ attribute, op, value: template ?? value }));
}

async function accountIdsOf(tx: EntityManager, serviceId: number): Promise<number[]> {
  const rows = await tx.query<{ id: number }[]>(
    "SELECT id FROM radius_account WHERE service_id = ? AND access_state = 'active' ORDER BY id",
    [serviceId],
  );
  return rows.map(({ id }) => id);
}
