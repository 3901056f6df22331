import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { insertMany, type Row } from '../platform/db/bulk-writer';
import { Transactions } from '../platform/db/transactions.service';
import { RadAcct } from '../radius/freeradius/rad-acct.entity';
import { RadiusTraffic } from '../radius/sessions/radius-traffic.entity';
import {
  pastSessions,
  pastTraffic,
  stretchesUpTo,
  type PastLine,
  type PastSample,
  type PastSession,
} from './network/line-past';
import { poolAddress, type SimulatedLine } from './network/simulated-session';
import { readNetwork, type NetworkNas } from './network/simulated-network.query';

/** A big demo is there to be measured: so many lines with a past are enough to look at. */
const LINES = 600;
const AT_ONCE = 100;

interface AccountRow {
  readonly id: number;
  readonly downKbps: number;
  readonly framedIp: string | null;
  readonly delegatedIpv6Prefix: string | null;
  readonly createdAt: Date;
  /** Null while the line is on. */
  readonly offSince: Date | null;
}

/** A line of the network with its account. */
interface Line {
  readonly past: PastLine;
  readonly account: AccountRow;
  readonly place: SimulatedLine;
  readonly nas: NetworkNas;
}

/** Last year's traffic and last weeks' sessions of the demo's lines, as their routers would have told them. */
@Injectable()
export class DemoSessions {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  async write(today: CivilDate): Promise<void> {
    const now = this.clock.now().getTime();
    const stretches = stretchesUpTo(today, now);
    const lines = await this.lines(now);
    for (let start = 0; start < lines.length; start += AT_ONCE) {
      const told = lines.slice(start, start + AT_ONCE).map((line) => {
        const samples = pastTraffic(line.past, stretches);
        return { line, samples, sessions: pastSessions(line.past, samples, now) };
      });
      await this.db.run(async (tx) => {
        await insertMany(
          tx,
          RadiusTraffic,
          told.flatMap(({ line, samples }) => samples.map((sample) => trafficRow(line.account.id, sample))),
        );
        await insertSessions(
          tx,
          told.flatMap(({ line, sessions }) => sessions.map((session) => sessionRow(line, session))),
        );
      });
    }
  }

  private async lines(now: number): Promise<Line[]> {
    const { nases, lines } = await readNetwork(this.db.manager.dataSource);
    const accounts = await this.db.manager.query<AccountRow[]>(
      `SELECT a.id, v.down_kbps AS downKbps, a.framed_ip AS framedIp,
              a.delegated_ipv6_prefix AS delegatedIpv6Prefix, a.created_at AS createdAt,
              IF(a.access_state = 'active', NULL, a.access_changed_at) AS offSince
         FROM radius_account a JOIN radius_service v ON v.id = a.service_id ORDER BY a.id`,
    );
    const byId = new Map(accounts.map((account) => [account.id, account]));
    return lines.slice(0, LINES).flatMap(({ line: place, nasId }) => {
      const account = byId.get(place.id);
      const nas = nases.find(({ id }) => id === nasId);
      if (!account || !nas) return [];
      const { id, downKbps, createdAt, offSince } = account;
      const until = Math.min(now, offSince?.getTime() ?? now);
      return [
        {
          ...{ account, place, nas },
          past: { id, downKbps, business: place.business, since: createdAt.getTime(), until },
        },
      ];
    });
  }
}

function trafficRow(accountId: number, { stretch, down, up }: PastSample): Row<RadiusTraffic> {
  const { span, from } = stretch;
  return { accountId, span, startsAt: new Date(from), down: String(down), up: String(up) };
}

function sessionRow({ account, place, nas }: Line, { from, to, cause, down, up }: PastSession): Row<RadAcct> {
  const key = createHash('md5')
    .update(`${place.username}/${String(from)}`)
    .digest('hex');
  return {
    ...{ acctuniqueid: key, acctsessionid: key.slice(0, 8), username: place.username },
    ...{ nasipaddress: nas.address, nasidentifier: nas.shortname, nasshortname: nas.shortname },
    ...{ nasportid: place.portId, nasporttype: 'Ethernet', calledstationid: place.calledStationId },
    ...{ acctstarttime: new Date(from), acctupdatetime: new Date(to), acctstoptime: new Date(to) },
    ...{ acctsessiontime: (to - from) / 1000, acctinputoctets: String(up) },
    ...{ acctoutputoctets: String(down), acctterminatecause: cause, callingstationid: place.mac },
    ...{ servicetype: 'Framed-User', framedprotocol: 'PPP', acctauthentic: 'RADIUS' },
    framedipaddress: account.framedIp ?? poolAddress(place.id),
    delegatedipv6prefix: account.delegatedIpv6Prefix ?? '',
  };
}

/** What sessions moved is in the samples already, and is marked as counted. */
async function insertSessions(tx: EntityManager, rows: readonly Row<RadAcct>[]): Promise<void> {
  await insertMany(tx, RadAcct, rows);
  await tx.query(
    'UPDATE radacct SET sampledinput = acctinputoctets, sampledoutput = acctoutputoctets WHERE acctuniqueid IN (?)',
    [rows.map(({ acctuniqueid }) => acctuniqueid ?? '')],
  );
}
