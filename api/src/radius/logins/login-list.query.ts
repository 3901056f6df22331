import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { startsWith } from '../../platform/http/list-rows';
import type { AccessReason } from '../access/access-state';
import type { LoginQuery } from './login.dto';
import { refusalOf, type Refusal } from './refusal';

/** A login that was answered, with what is known of its account. */
export interface Login {
  readonly id: number;
  readonly username: string;
  readonly accountId: number | null;
  readonly partnerId: number | null;
  readonly partnerName: string | null;
  readonly answer: 'accept' | 'reject';
  readonly refusal: Refusal | null;
  readonly accessReason: AccessReason | null;
  readonly nasName: string | null;
  readonly nasAddress: string;
  readonly device: string;
  readonly at: Date;
}

interface Row extends Omit<Login, 'id' | 'answer' | 'refusal'> {
  readonly id: string;
  readonly reply: string;
  readonly reason: string;
  readonly macLock: string | null;
  readonly nasLock: number | null;
  readonly conditions: string;
}

/** Beyond so many rows they are not counted: nobody turns that many pages. */
const MOST_COUNTED = 10_000;

/** The log of logins, newest first. */
@Injectable()
export class LoginList {
  constructor(private readonly db: Transactions) {}

  async list(query: LoginQuery): Promise<Page<Login>> {
    const { where, values } = conditions(query);
    const [count] = await this.db.manager.query<{ total: string }[]>(
      `SELECT COUNT(*) AS total FROM (SELECT 1 FROM radpostauth l WHERE ${where} LIMIT ${MOST_COUNTED}) some`,
      values,
    );
    const rows = await this.db.manager.query<Row[]>(
      `SELECT l.id, l.username, l.reply, l.reason, l.nasipaddress AS nasAddress, l.callingstationid AS device,
              l.authdate AS at, a.id AS accountId, a.partner_id AS partnerId, p.name AS partnerName,
              a.mac_lock AS macLock, a.nas_id AS nasLock, n.name AS nasName,
              EXISTS (SELECT 1 FROM radius_account_attribute x WHERE x.account_id = a.id AND x.list = 'check') AS conditions,
              (SELECT g.reason FROM radius_access_log g WHERE g.account_id = a.id AND g.at <= l.authdate
                ORDER BY g.id DESC LIMIT 1) AS accessReason
         FROM (SELECT * FROM radpostauth l WHERE ${where} ORDER BY l.id DESC LIMIT ? OFFSET ?) l
         LEFT JOIN radius_account a ON a.username = l.username LEFT JOIN partner p ON p.id = a.partner_id
         LEFT JOIN radius_nas n ON n.address = l.nasipaddress
        ORDER BY l.id DESC`,
      [...values, query.perPage, (query.page - 1) * query.perPage],
    );
    return { data: rows.map(loginOf), total: Number(count?.total ?? 0) };
  }
}

function conditions(query: LoginQuery): { where: string; values: unknown[] } {
  const { accountId, nasId, answer, from, to, q, ids } = query;
  const { resellerId } = currentActor();
  const found: (readonly [string, unknown])[] = [
    ['l.username = (SELECT username FROM radius_account WHERE id = ?)', accountId],
    ['l.nasipaddress = (SELECT address FROM radius_nas WHERE id = ?)', nasId],
    ['l.reply = ?', answer && (answer === 'accept' ? 'Access-Accept' : 'Access-Reject')],
    ['l.authdate >= ?', from && new Date(from)],
    ['l.authdate < ?', to && new Date(to)],
    ['l.username LIKE ?', q && startsWith(q.trim())],
    ['l.id IN (?)', ids && (ids.length > 0 ? ids : [0])],
    [
      `l.username IN (SELECT own.username FROM radius_account own JOIN partner ON partner.id = own.partner_id
                       WHERE partner.reseller_id = ?)`,
      resellerId ?? undefined,
    ],
  ];
  const used = found.filter(([, value]) => value !== undefined && value !== '');
  return {
    where: used.map(([sql]) => sql).join(' AND ') || '1 = 1',
    values: used.map(([, value]) => value),
  };
}

function loginOf({ id, reply, reason, macLock, nasLock, conditions: checks, ...row }: Row): Login {
  const accepted = reply === 'Access-Accept';
  const account =
    row.accountId === null
      ? null
      : { macLock, hasNasLock: nasLock !== null, hasConditions: Number(checks) === 1 };
  const refusal = accepted ? null : refusalOf(reason, row.device, account);
  return {
    ...row,
    id: Number(id),
    answer: accepted ? 'accept' : 'reject',
    refusal,
    accessReason: refusal === 'not-let-in' ? row.accessReason : null,
  };
}
