import type { AccessPointSource } from './access-point-of';

/** An access point among those of its NAS. */
export interface PlacedPoint {
  readonly id: number;
  readonly nasShortname: string;
  readonly source: AccessPointSource;
  readonly matchField: string | null;
  readonly matchValue: string | null;
}

export interface SqlCondition {
  readonly where: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Where a session carries what tells its access point. */
export const TOLD_IN: Readonly<Record<Exclude<AccessPointSource, 'account'>, string>> = {
  called_station_id: 'calledstationid',
  nas_port_id: 'nasportid',
  circuit_id: 'circuitid',
  remote_id: 'remoteid',
  mac: 'callingstationid',
};

const LIKE_SIGNS = /[\\%_]/g;

/**
 * The sessions `s` (of accounts `a`) that are on an access point: its value or the beginning of it fits, and that of no other of
 * the same NAS fits better. Says in SQL what `accessPointOf` says of one session. `name` keeps its parameters apart.
 */
export function onAccessPoint(point: PlacedPoint, all: readonly PlacedPoint[], name: string): SqlCondition {
  const { id, nasShortname, source, matchField, matchValue } = point;
  const nas = { [`${name}nas`]: nasShortname };
  const here = `s.nasshortname = :${name}nas`;
  if (source === 'account') {
    return { where: `(${here} AND a.accessPointId = :${name}id)`, parameters: { ...nas, [`${name}id`]: id } };
  }
  if (matchField !== source || !matchValue) return { where: '(1 = 0)', parameters: {} };
  const column = `s.${TOLD_IN[source]}`;
  const closer = all.filter(
    (other) =>
      other.id !== id &&
      other.nasShortname === nasShortname &&
      other.matchField === source &&
      other.matchValue?.startsWith(matchValue) === true,
  );
  const like = (at: number): string => `BINARY ${column} LIKE :${name}${at}`;
  const values = [matchValue, ...closer.map((other) => other.matchValue ?? '')];
  return {
    where: `(${[here, like(0), ...closer.map((_, index) => `NOT ${like(index + 1)}`)].join(' AND ')})`,
    parameters: {
      ...nas,
      ...Object.fromEntries(
        values.map((value, at) => [`${name}${at}`, `${value.replace(LIKE_SIGNS, String.raw`\$&`)}%`]),
      ),
    },
  };
}
