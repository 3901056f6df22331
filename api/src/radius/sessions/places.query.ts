import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/db/transactions.service';
import { accessPointOf, type AccessPointSource, type Place, type SessionPlace } from './access-point-of';
import type { PlacedPoint } from './access-point-conditions';

/** A NAS as far as it tells where its sessions are. */
interface NasPlace {
  readonly id: number;
  readonly shortname: string;
  readonly name: string;
  readonly site: string | null;
  readonly source: AccessPointSource;
}

interface PointPlace extends PlacedPoint {
  readonly name: string;
  readonly site: string | null;
}

/** Where a session is. */
export interface Whereabouts extends Place {
  readonly nasId: number | null;
  readonly nasName: string | null;
  readonly accessPointName: string | null;
  /** Site of the access point, else of the NAS. */
  readonly area: string | null;
}

/** All NASes and access points: a few hundred at most, and together they tell where each session is. */
export class Places {
  private readonly byShortname: ReadonlyMap<string, NasPlace>;
  private readonly byId: ReadonlyMap<number, PointPlace>;
  private readonly ofNas = new Map<string, PointPlace[]>();

  constructor(
    readonly nases: readonly NasPlace[],
    readonly points: readonly PointPlace[],
  ) {
    this.byShortname = new Map(nases.map((nas) => [nas.shortname, nas]));
    this.byId = new Map(points.map((point) => [point.id, point]));
    for (const point of points) {
      const list = this.ofNas.get(point.nasShortname);
      if (list) list.push(point);
      else this.ofNas.set(point.nasShortname, [point]);
    }
  }

  of(shortname: string, session: SessionPlace): Whereabouts {
    const nas = this.byShortname.get(shortname);
    if (!nas) {
      return { nasId: null, nasName: null, accessPointId: null, accessPointName: null, area: null, raw: '' };
    }
    const place = accessPointOf(nas.source, session, this.ofNas.get(shortname) ?? []);
    const point = place.accessPointId === null ? undefined : this.byId.get(place.accessPointId);
    return {
      ...place,
      nasId: nas.id,
      nasName: nas.name,
      accessPointName: point?.name ?? null,
      area: point?.site ?? nas.site,
    };
  }
}

@Injectable()
export class PlacesQuery {
  constructor(private readonly db: Transactions) {}

  async all(): Promise<Places> {
    const [nases, points] = await Promise.all([
      this.db.manager.query<NasPlace[]>(
        'SELECT id, shortname, name, site, ap_source AS source FROM radius_nas',
      ),
      this.db.manager.query<PointPlace[]>(
        `SELECT p.id, p.name, p.site, n.shortname AS nasShortname, n.ap_source AS source, p.match_field AS matchField,
                p.match_value AS matchValue
           FROM radius_access_point p JOIN radius_nas n ON n.id = p.nas_id`,
      ),
    ]);
    return new Places(nases, points);
  }
}
