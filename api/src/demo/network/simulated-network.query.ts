import type { DataSource } from 'typeorm';
import { madeUpMac, type SimulatedLine } from './simulated-session';

export interface NetworkNas {
  readonly id: number;
  readonly address: string;
  readonly shortname: string;
  readonly secret: string;
}

interface PlacedLine {
  readonly line: SimulatedLine;
  readonly nasId: number;
}

interface AccountRow {
  readonly id: number;
  readonly username: string;
  readonly password: string;
  readonly kind: string;
  readonly macLock: string | null;
  readonly nasId: number | null;
  readonly accessPointId: number | null;
}

interface PointRow {
  readonly id: number;
  readonly nasId: number;
  readonly matchField: string | null;
  readonly matchValue: string | null;
}

/** The NASes of the registry that live on this machine's loopback, and the accounts that dial in by them: all whose customer has not left. */
export async function readNetwork(
  dataSource: DataSource,
): Promise<{ readonly nases: readonly NetworkNas[]; readonly lines: readonly PlacedLine[] }> {
  const nases = await dataSource.query<NetworkNas[]>(
    "SELECT id, address, shortname, secret FROM radius_nas WHERE active = 1 AND address LIKE '127.%' ORDER BY id",
  );
  if (nases.length === 0) return { nases, lines: [] };
  const points = await dataSource.query<PointRow[]>(
    `SELECT id, nas_id AS nasId, match_field AS matchField, match_value AS matchValue FROM radius_access_point
      WHERE nas_id IN (?) ORDER BY id`,
    [nases.map(({ id }) => id)],
  );
  const accounts = await dataSource.query<AccountRow[]>(
    `SELECT a.id, a.username, a.password, p.kind, a.mac_lock AS macLock, a.nas_id AS nasId,
            a.access_point_id AS accessPointId
       FROM radius_account a JOIN partner p ON p.id = a.partner_id WHERE a.deleted_at IS NULL AND a.access_state <> 'closed' ORDER BY a.id`,
  );
  return { nases, lines: accounts.map((account) => placed(account, nases, points)) };
}

/** A line hangs where its account says, else on any access point, always the same. */
function placed(account: AccountRow, nases: readonly NetworkNas[], points: readonly PointRow[]): PlacedLine {
  const { id, username, password, kind, macLock } = account;
  const own = points.find((point) => point.id === account.accessPointId);
  const near = points.filter(({ nasId }) => account.nasId === null || nasId === account.nasId);
  const point = own ?? near[id % Math.max(1, near.length)];
  const told = (field: string): string | null => (point?.matchField === field ? point.matchValue : null);
  return {
    nasId: point?.nasId ?? account.nasId ?? nases[id % nases.length]?.id ?? 0,
    line: {
      ...{ id, username, password, business: kind !== 'person', mac: macLock ?? madeUpMac(id), port: id },
      calledStationId: told('called_station_id') ?? 'internet',
      portId: told('nas_port_id') ?? `vlan${100 + (id % 16)}`,
    },
  };
}
