import { Injectable } from '@nestjs/common';
import type { Row } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import type { AccessState } from '../access/access-state';
import type { CoaTarget, SentPacket } from '../coa/nas-socket.gateway';
import type { RequestKind } from '../coa/packet';
import type { SessionKeys } from '../coa/session-keys';
import type { ServiceGift } from '../events';
import type { CoaMode } from '../nas/nas-facts';
import type { SessionTrigger } from '../session-trigger';
import type { RadiusDisconnectLog } from './radius-disconnect-log.entity';

/** A request that nobody has dealt with, and all that decides what becomes of it. */
export interface SessionTask {
  readonly id: number;
  /** What the row of a further request for the same session says alike. */
  readonly identity: Row<RadiusDisconnectLog>;
  readonly radacctid: string | null;
  readonly trigger: SessionTrigger;
  /** Fixed by a person, or by what was tried before. */
  readonly kind: RequestKind | null;
  readonly keys: SessionKeys;
  readonly attempts: number;
  readonly rounds: number;
  readonly state: AccessState;
  readonly isUp: boolean;
  /** What it had from the service that its account left; null if that is the same as now, or not known. */
  readonly formerly: readonly ServiceGift[] | null;
  /** A newer change of the account takes its place. */
  readonly superseded: boolean;
  /** What it would undo was never told to the session: a cut-off that was paid before its turn came. */
  readonly neverTold: boolean;
  /** What a worker sent that fell before it had the answer. */
  readonly earlier: SentPacket | null;
  readonly target: CoaTarget | null;
  readonly mode: CoaMode;
}

interface TaskRow {
  readonly id: number;
  readonly workKey: string | null;
  readonly accountId: number | null;
  readonly username: string;
  readonly radacctid: string | null;
  readonly acctsessionid: string;
  readonly framedIp: string;
  readonly kind: RequestKind | null;
  readonly trigger: SessionTrigger;
  readonly userId: number | null;
  readonly accessVersion: number | null;
  readonly requestedAt: Date;
  readonly attempts: number;
  readonly rounds: number;
  readonly state: AccessState | null;
  readonly isUp: number;
  readonly superseded: number | null;
  readonly formerly: string | null;
  readonly spared: number;
  readonly told: number;
  readonly packet: Buffer | null;
  readonly sourcePort: number | null;
  readonly nasAddress: string | null;
  readonly nasId: number | null;
  readonly address: string | null;
  readonly coaPort: number;
  readonly secret: string;
  readonly coaSigned: number;
  readonly packetsPerSecond: number | null;
  readonly coaMode: CoaMode;
}

@Injectable()
export class SessionWorkQuery {
  constructor(private readonly db: Transactions) {}

  /** Those of these requests that are still to be dealt with. */
  async tasks(ids: readonly number[]): Promise<SessionTask[]> {
    const rows = await this.db.manager.query<TaskRow[]>(
      `SELECT l.id, l.work_key AS workKey, l.account_id AS accountId, l.username, l.radacctid, l.acctsessionid,
              l.framed_ip AS framedIp, l.kind, l.\`trigger\`, l.user_id AS userId, l.access_version AS accessVersion,
              l.requested_at AS requestedAt, CAST(l.formerly AS CHAR) AS formerly, l.attempts, l.rounds, a.access_state AS state,
              s.radacctid IS NOT NULL AND s.acctstoptime IS NULL AS isUp, s.nasipaddress AS nasAddress,
              a.access_version > l.access_version AS superseded,
              EXISTS (SELECT 1 FROM radius_disconnect_log e WHERE e.account_id = l.account_id AND e.id < l.id
                 AND e.radacctid = l.radacctid AND e.\`trigger\` = 'default' AND e.result = 'superseded') AS spared,
              EXISTS (SELECT 1 FROM radius_disconnect_log e WHERE e.account_id = l.account_id AND e.id < l.id
                 AND e.radacctid = l.radacctid AND e.attempts > 0) AS told,
              l.packet, l.source_port AS sourcePort, n.id AS nasId, n.address, n.coa_port AS coaPort, COALESCE(n.coa_secret, n.secret) AS secret,
              n.coa_signed AS coaSigned, n.coa_mode AS coaMode,
              n.packets_per_second AS packetsPerSecond
         FROM radius_disconnect_log l
         LEFT JOIN radius_account a ON a.id = l.account_id
         LEFT JOIN radacct s ON s.radacctid = l.radacctid
         LEFT JOIN radius_nas n ON n.id = l.nas_id
        WHERE l.id IN (?) AND l.result IS NULL AND l.due_at IS NULL ORDER BY l.id`,
      [ids],
    );
    return rows.map(taskOf);
  }
}

function taskOf(row: TaskRow): SessionTask {
  const { id, radacctid, trigger, kind, attempts, rounds } = row;
  const { username, acctsessionid, framedIp, nasAddress } = row;
  const { workKey, accountId, nasId, userId, accessVersion, requestedAt } = row;
  return {
    ...{ id, radacctid, trigger, kind, attempts, rounds },
    identity: {
      ...{
        accountId,
        username,
        radacctid,
        acctsessionid,
        nasId,
        framedIp,
        trigger,
        userId,
        accessVersion,
        requestedAt,
      },
      workKey: workKey === null ? null : `${workKey}:d`,
    },
    keys: { username, acctsessionid, framedIp, nasAddress },
    state: row.state ?? 'closed',
    isUp: row.isUp === 1,
    formerly: row.formerly === null ? null : (JSON.parse(row.formerly) as ServiceGift[]),
    superseded: row.superseded === 1,
    neverTold: trigger === 'payment' && row.spared === 1 && row.told === 0,
    earlier: row.packet && { packet: row.packet, port: row.sourcePort ?? 0 },
    target: targetOf(row),
    mode: row.nasId === null ? 'none' : row.coaMode,
  };
}

/** A NAS that is a whole network of routers listens where the session's router says it is. */
function targetOf(row: TaskRow): CoaTarget | null {
  const { nasId, address, nasAddress, coaPort, secret, coaSigned, packetsPerSecond } = row;
  if (nasId === null || address === null) return null;
  const place = address.includes('/') ? nasAddress : address;
  if (place === null) return null;
  return {
    ...{ nasId, address: place, port: coaPort, secret, sign: coaSigned === 1 },
    perSecond: packetsPerSecond,
  };
}
