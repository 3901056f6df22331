import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import type { AccessLogQuery } from './access-log.dto';
import type { AccessReason, AccessSource, AccessState } from './access-state';

/** A change of an account's access, and whose it is. */
export interface AccessChange {
  readonly id: number;
  readonly accountId: number;
  readonly username: string;
  readonly partnerId: number;
  readonly partnerName: string;
  readonly fromState: AccessState | null;
  readonly toState: AccessState;
  readonly reason: AccessReason;
  readonly source: AccessSource;
  readonly note: string | null;
  readonly userName: string | null;
  readonly at: Date;
}

/** The log of all changes of access, newest first. */
@Injectable()
export class AccessLog {
  constructor(private readonly db: Transactions) {}

  async list({
    accountId,
    partnerId,
    source,
    toState,
    q,
    ids,
    page,
    perPage,
  }: AccessLogQuery): Promise<Page<AccessChange>> {
    const { resellerId } = currentActor();
    const found: (readonly [string, unknown])[] = [
      ['l.account_id = ?', accountId],
      ['a.partner_id = ?', partnerId],
      ['l.source = ?', source],
      ['l.to_state = ?', toState],
      ['a.username LIKE ?', q && `${q.trim().replace(/[\\%_]/g, '\\$&')}%`],
      ['l.id IN (?)', ids && (ids.length > 0 ? ids : [0])],
      ['p.reseller_id = ?', resellerId ?? undefined],
    ];
    const used = found.filter(([, value]) => value !== undefined && value !== '');
    const from = `radius_access_log l JOIN radius_account a ON a.id = l.account_id JOIN partner p ON p.id = a.partner_id
       WHERE ${used.map(([sql]) => sql).join(' AND ') || '1 = 1'}`;
    const values = used.map(([, value]) => value);
    const [count] = await this.db.manager.query<{ total: string }[]>(
      `SELECT COUNT(*) AS total FROM ${from}`,
      values,
    );
    const data = await this.db.manager.query<AccessChange[]>(
      `SELECT l.id, l.account_id AS accountId, a.username, p.id AS partnerId, p.name AS partnerName,
              l.from_state AS fromState, l.to_state AS toState, l.reason, l.source, l.note, l.at,
              (SELECT u.name FROM user u WHERE u.id = l.user_id) AS userName
         FROM ${from} ORDER BY l.id DESC LIMIT ? OFFSET ?`,
      [...values, perPage, (page - 1) * perPage],
    );
    return { data, total: Number(count?.total ?? 0) };
  }
}
