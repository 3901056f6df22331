import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import type { AccessReason, AccessState } from '../access/access-state';
import type { Places, Whereabouts } from './places.query';
import { freshness, type Freshness } from './session-freshness';

/** A session with all that the office wants to know of it. */
export interface SessionRow extends Whereabouts {
  readonly id: number;
  readonly username: string;
  readonly accountId: number | null;
  readonly partnerId: number | null;
  readonly partnerName: string | null;
  readonly contractId: number | null;
  readonly contractCode: string | null;
  readonly serviceId: number | null;
  readonly serviceName: string | null;
  readonly state: AccessState | null;
  readonly reason: AccessReason | null;
  readonly ip: string;
  readonly ipv6Prefix: string;
  readonly mac: string;
  readonly nasAddress: string;
  readonly acctsessionid: string;
  readonly startedAt: Date;
  readonly updatedAt: Date | null;
  readonly stoppedAt: Date | null;
  /** Seconds. */
  readonly duration: number;
  /** Bytes the customer received. */
  readonly down: number;
  /** Bytes the customer sent. */
  readonly up: number;
  /** Null once it has ended. */
  readonly freshness: Freshness | null;
  /** Why it ended, in RADIUS's own word. */
  readonly cause: string;
}

type Raw = Omit<SessionRow, keyof Whereabouts | 'id' | 'duration' | 'down' | 'up' | 'freshness'> & {
  readonly id: string;
  readonly down: string;
  readonly up: string;
  readonly seconds: string | null;
  readonly interval: number | null;
  readonly shortname: string;
  readonly calledStationId: string;
  readonly nasPortId: string;
  readonly circuitId: string;
  readonly remoteId: string;
  readonly accessPointId: number | null;
};

const ROWS = `
  SELECT s.radacctid AS id, s.username, a.id AS accountId, a.partner_id AS partnerId, p.name AS partnerName,
         a.contract_id AS contractId, c.code AS contractCode, a.service_id AS serviceId, v.name AS serviceName,
         a.access_state AS state, a.access_reason AS reason, s.framedipaddress AS ip,
         IF(s.delegatedipv6prefix = '', s.framedipv6prefix, s.delegatedipv6prefix) AS ipv6Prefix,
         s.callingstationid AS mac, s.nasipaddress AS nasAddress, s.acctsessionid,
         COALESCE(s.acctstarttime, s.acctupdatetime, s.acctstoptime) AS startedAt, s.acctupdatetime AS updatedAt,
         s.acctstoptime AS stoppedAt, s.acctsessiontime AS seconds, s.acctoutputoctets AS down,
         s.acctinputoctets AS up, s.acctterminatecause AS cause, v.interim_interval_s AS \`interval\`,
         s.nasshortname AS shortname, s.calledstationid AS calledStationId, s.nasportid AS nasPortId,
         s.circuitid AS circuitId, s.remoteid AS remoteId, a.access_point_id AS accessPointId
    FROM radacct s LEFT JOIN radius_account a ON a.username = s.username
    LEFT JOIN partner p ON p.id = a.partner_id LEFT JOIN contract c ON c.id = a.contract_id
    LEFT JOIN radius_service v ON v.id = a.service_id
   WHERE s.radacctid IN (?)`;

const USUAL_INTERVAL_S = 300;

/** All about some sessions, in the order of their ids. */
@Injectable()
export class SessionRowsQuery {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  async of(ids: readonly string[], places: Places): Promise<SessionRow[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.manager.query<Raw[]>(ROWS, [ids]);
    const now = this.clock.now().getTime();
    const byId = new Map(rows.map((row) => [row.id, rowOf(row, places, now)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}

function rowOf(raw: Raw, places: Places, now: number): SessionRow {
  const {
    shortname,
    calledStationId,
    nasPortId,
    circuitId,
    remoteId,
    accessPointId,
    seconds,
    interval,
    ...row
  } = raw;
  const place = places.of(shortname, {
    ...{ calledStationId, nasPortId, circuitId, remoteId },
    callingStationId: row.mac,
    accountAccessPointId: accessPointId,
  });
  const seenAt = (row.updatedAt ?? row.startedAt).getTime();
  const since = (instant: number): number => Math.max(0, Math.round((now - instant) / 1000));
  return {
    ...row,
    ...place,
    id: Number(row.id),
    down: Number(row.down),
    up: Number(row.up),
    duration: row.stoppedAt ? Number(seconds ?? 0) : since(row.startedAt.getTime()),
    freshness: row.stoppedAt ? null : freshness(since(seenAt), interval ?? USUAL_INTERVAL_S),
  };
}
