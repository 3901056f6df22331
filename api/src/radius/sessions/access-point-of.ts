/** Where a NAS says on which access point a customer is; PPPoE itself doesn't (specs/radius.md §6.3). */
export type AccessPointSource =
  'called_station_id' | 'nas_port_id' | 'circuit_id' | 'remote_id' | 'account' | 'mac';

/** What of a session may tell its access point. */
export interface SessionPlace {
  readonly calledStationId: string;
  readonly nasPortId: string;
  readonly circuitId: string;
  readonly remoteId: string;
  readonly callingStationId: string;
  /** That of the account, fixed by hand. */
  readonly accountAccessPointId: number | null;
}

export interface PointRule {
  readonly id: number;
  readonly matchField: string | null;
  readonly matchValue: string | null;
}

export interface Place {
  readonly accessPointId: number | null;
  /** What the NAS said, to be shown when no access point fits. */
  readonly raw: string;
}

/** The access point of a session among those of its NAS: the value exactly, else the longest beginning of it. */
export function accessPointOf(
  source: AccessPointSource,
  session: SessionPlace,
  points: readonly PointRule[],
): Place {
  if (source === 'account') return { accessPointId: session.accountAccessPointId, raw: '' };
  const raw = valueOf(source, session);
  const fitting = points
    .filter(({ matchField, matchValue }) => matchField === source && matchValue && raw.startsWith(matchValue))
    .sort((one, other) => (other.matchValue?.length ?? 0) - (one.matchValue?.length ?? 0));
  return { accessPointId: fitting[0]?.id ?? null, raw };
}

function valueOf(source: Exclude<AccessPointSource, 'account'>, session: SessionPlace): string {
  switch (source) {
    case 'called_station_id':
      return session.calledStationId;
    case 'nas_port_id':
      return session.nasPortId;
    case 'circuit_id':
      return session.circuitId;
    case 'remote_id':
      return session.remoteId;
    case 'mac':
      return session.callingStationId;
  }
}
