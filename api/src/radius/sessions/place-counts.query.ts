import { Injectable } from '@nestjs/common';
import { groupRows } from '../../platform/db/group-rows';
import { Transactions } from '../../platform/db/transactions.service';
import { TOLD_IN } from './access-point-conditions';
import type { AccessPointSource, SessionPlace } from './access-point-of';
import { PlacesQuery } from './places.query';

interface CountRow {
  readonly shortname: string;
  readonly value: string | number | null;
  readonly sessions: string;
}

const NOWHERE: SessionPlace = {
  ...{ calledStationId: '', nasPortId: '', circuitId: '', remoteId: '', callingStationId: '' },
  accountAccessPointId: null,
};

/** How many sessions are up, by where they are. */
@Injectable()
export class PlaceCountsQuery {
  constructor(
    private readonly db: Transactions,
    private readonly places: PlacesQuery,
  ) {}

  /** By NAS id; those without any are left out. */
  async byNas(ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.manager.query<{ id: number; sessions: string }[]>(
      `SELECT n.id, COUNT(*) AS sessions FROM radius_nas n JOIN radacct s ON s.nasshortname = n.shortname
        WHERE n.id IN (?) AND s.acctstoptime IS NULL GROUP BY n.id`,
      [ids],
    );
    return new Map(rows.map(({ id, sessions }) => [id, Number(sessions)]));
  }

  /** By access point, of those that hang on these NASes: sessions are counted by what they say, then each kind is placed once. */
  async byPoint(nasIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const places = await this.places.all();
    const nases = places.nases.filter(({ id }) => nasIds.includes(id));
    const counts = new Map<number, number>();
    for (const [source, some] of groupRows(nases, (nas) => nas.source)) {
      const rows = await this.counted(
        source,
        some.map(({ shortname }) => shortname),
      );
      for (const { shortname, value, sessions } of rows) {
        const { accessPointId } = places.of(shortname, placeOf(source, value));
        if (accessPointId !== null)
          counts.set(accessPointId, (counts.get(accessPointId) ?? 0) + Number(sessions));
      }
    }
    return counts;
  }

  private counted(source: AccessPointSource, shortnames: readonly string[]): Promise<CountRow[]> {
    const [value, join] =
      source === 'account'
        ? ['a.access_point_id', 'JOIN radius_account a ON a.username = s.username']
        : [`s.${TOLD_IN[source]}`, ''];
    return this.db.manager.query<CountRow[]>(
      `SELECT s.nasshortname AS shortname, ${value} AS value, COUNT(*) AS sessions FROM radacct s ${join}
        WHERE s.acctstoptime IS NULL AND s.nasshortname IN (?) GROUP BY s.nasshortname, ${value}`,
      [shortnames],
    );
  }
}

function placeOf(source: AccessPointSource, value: string | number | null): SessionPlace {
  const text = String(value ?? '');
  switch (source) {
    case 'account':
      return { ...NOWHERE, accountAccessPointId: value === null ? null : Number(value) };
    case 'called_station_id':
      return { ...NOWHERE, calledStationId: text };
    case 'nas_port_id':
      return { ...NOWHERE, nasPortId: text };
    case 'circuit_id':
      return { ...NOWHERE, circuitId: text };
    case 'remote_id':
      return { ...NOWHERE, remoteId: text };
    case 'mac':
      return { ...NOWHERE, callingStationId: text };
  }
}
