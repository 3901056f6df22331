import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { MISSED_REPORTS } from './session-freshness';

/** How a NAS is doing, from what it reports and how it answers. */
export interface NasState {
  readonly id: number;
  readonly name: string;
  readonly site: string | null;
  readonly active: boolean;
  /** Sessions that are up. */
  readonly open: number;
  /** Those of them that have reported in time. */
  readonly fresh: number;
  readonly lastReportAt: Date | null;
  /** Nothing at all is heard of it though it has sessions. */
  readonly silent: boolean;
  /** Requests of the last day that came to nothing, and those it agreed to without doing them. */
  readonly failedRequests: number;
  readonly brokenPromises: number;
  readonly outageId: number | null;
}

type Row = Omit<NasState, 'active' | 'silent' | 'open' | 'fresh' | 'failedRequests' | 'brokenPromises'> &
  Readonly<Record<'active' | 'open' | 'fresh' | 'failedRequests' | 'brokenPromises', string | number>>;

const REPORTS_WITHIN_S = MISSED_REPORTS * 300;
const DAY_MS = 86_400_000;

@Injectable()
export class NasStateQuery {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /** All NASes, those in trouble first. */
  async all(): Promise<NasState[]> {
    const now = this.clock.now();
    const rows = await this.db.manager.query<Row[]>(
      `SELECT n.id, n.name, n.site, n.active, COALESCE(s.open, 0) AS open, COALESCE(s.fresh, 0) AS fresh,
              GREATEST(COALESCE(s.lastAt, n.last_seen_at), COALESCE(n.last_seen_at, s.lastAt)) AS lastReportAt,
              COALESCE(r.failed, 0) AS failedRequests, COALESCE(r.broken, 0) AS brokenPromises,
              (SELECT MAX(o.id) FROM radius_outage o WHERE o.nas_id = n.id AND o.starts_at <= ? AND o.ends_at IS NULL)
                AS outageId
         FROM radius_nas n
         LEFT JOIN (SELECT nasshortname, COUNT(*) AS open, MAX(acctupdatetime) AS lastAt,
                           SUM(acctupdatetime > ? - INTERVAL ${REPORTS_WITHIN_S} SECOND) AS fresh
                      FROM radacct WHERE acctstoptime IS NULL GROUP BY nasshortname) s ON s.nasshortname = n.shortname
         LEFT JOIN (SELECT nas_id, SUM(result IN ('timeout', 'error')) AS failed, SUM(result = 'ack_not_effective') AS broken
                      FROM radius_disconnect_log WHERE requested_at >= ? GROUP BY nas_id) r ON r.nas_id = n.id
        ORDER BY n.name`,
      [now, now, new Date(now.getTime() - DAY_MS)],
    );
    return rows.map((row) => stateOf(row, now)).sort((one, other) => trouble(other) - trouble(one));
  }

  /** Sites of NASes and access points, for choosing an area. */
  async areas(): Promise<string[]> {
    const rows = await this.db.manager.query<{ site: string }[]>(
      `SELECT site FROM radius_nas WHERE site IS NOT NULL AND site <> ''
        UNION SELECT site FROM radius_access_point WHERE site IS NOT NULL AND site <> '' ORDER BY site`,
    );
    return rows.map(({ site }) => site);
  }
}

function stateOf({ active, open, fresh, failedRequests, brokenPromises, ...row }: Row, now: Date): NasState {
  const sessions = Number(open);
  const silentS = row.lastReportAt ? (now.getTime() - row.lastReportAt.getTime()) / 1000 : 0;
  return {
    ...row,
    active: Number(active) === 1,
    open: sessions,
    fresh: Number(fresh),
    silent: sessions > 0 && silentS > REPORTS_WITHIN_S,
    failedRequests: Number(failedRequests),
    brokenPromises: Number(brokenPromises),
  };
}

function trouble({ silent, brokenPromises, failedRequests, outageId }: NasState): number {
  return (
    (silent ? 8 : 0) +
    (brokenPromises > 0 ? 4 : 0) +
    (failedRequests > 0 ? 2 : 0) +
    (outageId === null ? 0 : 1)
  );
}
