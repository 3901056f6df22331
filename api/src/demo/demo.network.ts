import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { Transactions } from '../platform/db/transactions.service';
import { Addresses } from '../radius/addresses/addresses.service';
import { NatBlocks } from '../radius/addresses/nat-blocks.service';
import { Pools } from '../radius/addresses/pools.service';
import { Subnets } from '../radius/addresses/subnets.service';
import { AccessPoints } from '../radius/nas/access-points.service';
import { Nases } from '../radius/nas/nases.service';
import { RadiusServices } from '../radius/services/radius-services.service';
import { DemoLines } from './demo.lines';
import { DemoSessions } from './demo.sessions';
import type { PlacedPoint } from './network/demo-account';
import { CGNAT, DEVICES, NASES, POOLS, SUBNETS, TOLD_BY, type DemoNas } from './network/demo-places';
import { SERVICES } from './network/demo-services';

/** The network of the demo: routers, masts and exchanges, addresses, a service for each plan, a login for each line, and its past. */
@Injectable()
export class DemoNetwork {
  constructor(
    private readonly db: Transactions,
    private readonly nases: Nases,
    private readonly points: AccessPoints,
    private readonly subnets: Subnets,
    private readonly pools: Pools,
    private readonly nat: NatBlocks,
    private readonly addresses: Addresses,
    private readonly services: RadiusServices,
    private readonly lines: DemoLines,
    private readonly sessions: DemoSessions,
  ) {}

  /** Safe to repeat: once there are routers nothing is added. */
  async write(today: CivilDate): Promise<void> {
    const [known] = await this.db.manager.query<unknown[]>('SELECT 1 FROM radius_nas LIMIT 1');
    if (known) return;
    const subnets = await this.writeAddresses();
    await this.writeServices();
    const points: PlacedPoint[] = [];
    for (const nas of NASES) points.push(...(await this.writeNas(nas)));
    await this.lines.write(points, subnets, today);
    await this.sessions.write(today);
  }

  private async writeNas({ name, address, site, medium, points }: DemoNas): Promise<PlacedPoint[]> {
    const matchField = TOLD_BY[medium];
    const nasId = await this.nases.create({ name, address, site, type: 'mikrotik', apSource: matchField });
    const placed: PlacedPoint[] = [];
    for (const { match, ...point } of points) {
      const id = await this.points.create({ ...point, nasId, matchField, matchValue: match });
      placed.push({ id, nasId, site: point.site, medium });
    }
    return placed;
  }

  private async writeServices(): Promise<void> {
    const products = await this.db.manager.query<{ id: number; code: string }[]>(
      'SELECT id, code FROM product WHERE code IN (?)',
      [SERVICES.map(({ product }) => product)],
    );
    for (const { product, name, speeds } of SERVICES) {
      const productIds = products.filter(({ code }) => code === product).map(({ id }) => id);
      await this.services.create({ name, ...speeds, framedPool: POOLS[0].name, productIds });
    }
  }

  private async writeAddresses(): Promise<{ readonly statics: number; readonly delegated: number }> {
    const poolIds: number[] = [];
    for (const pool of POOLS) poolIds.push((await this.pools.create({ ...pool })).id);
    const [customers, walled] = poolIds;
    const statics = await this.subnets.create(SUBNETS.statics);
    const delegated = await this.subnets.create(SUBNETS.delegated);
    await this.subnets.create({ ...SUBNETS.customers, ...(customers && { poolId: customers }) });
    await this.subnets.create({ ...SUBNETS.walled, ...(walled && { poolId: walled }) });
    await this.subnets.create(SUBNETS.devices);
    await this.nat.create(CGNAT);
    for (const device of DEVICES) await this.addresses.reserve({ ...device });
    return { statics, delegated };
  }
}
