import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import type { AccessReason, AccessState } from '../access/access-state';
import { PlacesQuery } from './places.query';
import { SessionRowsQuery, type SessionRow } from './session-rows.query';

/** A login, what it may, and its session if it is up; else the last one. */
export interface LineState {
  readonly accountId: number;
  readonly username: string;
  readonly contractId: number | null;
  readonly serviceName: string;
  readonly state: AccessState;
  readonly reason: AccessReason;
  readonly session: SessionRow | null;
}

type LineRow = Omit<LineState, 'session'> & { readonly sessionId: string | null };

/** Whose lines. */
export interface LinesOf {
  readonly partnerId?: number;
  readonly contractId?: number;
  readonly accountId?: number;
}

/** More lines than this one customer's page does not show. */
const MOST = 100;

/** The lines of a customer or contract as they are now. */
@Injectable()
export class LineStateQuery {
  constructor(
    private readonly db: Transactions,
    private readonly places: PlacesQuery,
    private readonly rows: SessionRowsQuery,
  ) {}

  async of({ partnerId, contractId, accountId }: LinesOf): Promise<LineState[]> {
    const { resellerId } = currentActor();
    const lines = await this.db.manager.query<LineRow[]>(
      `SELECT a.id AS accountId, a.username, a.contract_id AS contractId, v.name AS serviceName, a.access_state AS state,
              a.access_reason AS reason,
              (SELECT s.radacctid FROM radacct s WHERE s.username = a.username
                ORDER BY s.acctstoptime IS NULL DESC, s.acctstarttime DESC LIMIT 1) AS sessionId
         FROM radius_account a JOIN radius_service v ON v.id = a.service_id JOIN partner p ON p.id = a.partner_id
        WHERE a.deleted_at IS NULL AND (? IS NULL OR a.partner_id = ?) AND (? IS NULL OR a.contract_id = ?)
          AND (? IS NULL OR a.id = ?) AND (? IS NULL OR p.reseller_id = ?)
        ORDER BY a.username LIMIT ${MOST}`,
      [partnerId, contractId, accountId, resellerId].flatMap((id) => [id ?? null, id ?? null]),
    );
    const ids = lines.flatMap(({ sessionId }) => sessionId ?? []);
    const sessions = ids.length > 0 ? await this.rows.of(ids, await this.places.all()) : [];
    const byId = new Map(sessions.map((session) => [String(session.id), session]));
    return lines.map(({ sessionId, ...line }) => ({ ...line, session: byId.get(sessionId ?? '') ?? null }));
  }
}
