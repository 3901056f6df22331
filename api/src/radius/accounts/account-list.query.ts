import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { nameSearch } from '../../partners/partner-search';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { listRows, startsWith } from '../../platform/http/list-rows';
import { rangeOf } from '../addresses/address-range';
import { MISSED_REPORTS } from '../sessions/session-freshness';
import { tidyMac } from './account-rules';
import type { RadiusAccountQuery } from './radius-account.dto';
import { RadiusAccount } from './radius-account.entity';

/** An account with the names of what it belongs to. */
export interface AccountRow {
  readonly account: RadiusAccount;
  readonly partnerName: string;
  readonly contractCode: string | null;
  readonly serviceName: string;
  /** Connected now. */
  readonly online: boolean;
}

/** Connected: a session is up and was heard of within three reports (specs/radius.md §9.1). Needs `:now` or a value in its place. */
const ONLINE = (account: string, now: string): string =>
  `EXISTS (SELECT 1 FROM radacct up JOIN radius_service reports ON reports.id = ${account}.service_id
            WHERE up.username = ${account}.username AND up.acctstoptime IS NULL
              AND COALESCE(up.acctupdatetime, up.acctstarttime) >= ${now} - INTERVAL ${MISSED_REPORTS} * reports.interim_interval_s SECOND)`;

const SORTS = {
  username: 'account.username',
  partnerId: 'account.partnerId',
  accessChangedAt: 'account.accessChangedAt',
  accessState: 'account.accessState',
  createdAt: 'account.createdAt',
  expiresAt: 'account.expiresAt',
  whitelistUntil: 'account.whitelistUntil',
};

/** Pages of accounts. The page itself is one query over one table; the names are read for its rows alone. */
@Injectable()
export class AccountList {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(filters: RadiusAccountQuery): Promise<Page<AccountRow>> {
    const { data, total } = await listRows(this.chosen(filters), filters, SORTS);
    return { data: await this.named(data), total };
  }

  /** One account, with its attributes; `radius-account.not-found` also where the record rule hides it. */
  async detail(id: number): Promise<AccountRow & { readonly lineDescription: string | null }> {
    const account = await loadAccount(this.db.manager, id);
    const [row] = await this.named([account]);
    const [line] =
      account.originLineId === null
        ? []
        : await this.db.manager.query<{ description: string }[]>(
            `SELECT description FROM contract_line WHERE id = ? OR origin_line_id = ? ORDER BY starts_on DESC LIMIT 1`,
            [account.originLineId, account.originLineId],
          );
    if (!row) throw new DomainError('radius-account.not-found', { id });
    return { ...row, lineDescription: line?.description ?? null };
  }

  private chosen(filters: RadiusAccountQuery): SelectQueryBuilder<RadiusAccount> {
    const query = this.db.manager.createQueryBuilder(RadiusAccount, 'account');
    const { partnerId, contractId, serviceId, nasId, accessPointId, accessState, accessReason, whitelist } =
      filters;
    const equal = {
      partnerId,
      contractId,
      serviceId,
      nasId,
      accessPointId,
      accessState,
      accessReason,
      whitelist,
    };
    for (const [name, value] of Object.entries(equal))
      if (value !== undefined) query.andWhere(`account.${name} = :${name}`, { [name]: value });
    query.andWhere(`account.deletedAt IS ${filters.deleted === true ? 'NOT ' : ''}NULL`);
    if (filters.online !== undefined) {
      const is = ONLINE('account', ':now');
      query.andWhere(filters.online ? is : `NOT ${is}`, { now: this.clock.now() });
    }
    ownPartnersOnly(query, 'account.partnerId');
    if (filters.q) search(query, filters.q);
    return query;
  }

  private async named(accounts: readonly RadiusAccount[]): Promise<AccountRow[]> {
    if (accounts.length === 0) return [];
    const names = await this.db.manager.query<
      (Omit<AccountRow, 'account' | 'online'> & { readonly id: number; readonly online: string })[]
    >(
      `SELECT a.id, p.name AS partnerName, c.code AS contractCode, s.name AS serviceName,
              ${ONLINE('a', '?')} AS online
         FROM radius_account a JOIN partner p ON p.id = a.partner_id JOIN radius_service s ON s.id = a.service_id
         LEFT JOIN contract c ON c.id = a.contract_id WHERE a.id IN (?)`,
      [this.clock.now(), accounts.map(({ id }) => id)],
    );
    const byId = new Map(names.map(({ id, ...row }) => [id, row]));
    return accounts.flatMap((account) => {
      const row = byId.get(account.id);
      return row ? [{ account, ...row, online: Number(row.online) === 1 }] : [];
    });
  }
}

/** A device, an address, or the beginning of a name, the account's or its customer's. */
function search(query: SelectQueryBuilder<RadiusAccount>, typed: string): void {
  const text = typed.trim();
  const mac = tidyMac(text);
  if (mac !== null) query.andWhere('account.macLock = :mac', { mac });
  else if (rangeOf(text)) query.andWhere('account.framedIp = :text', { text });
  else {
    const { where, parameters } = nameSearch(text, 'named.name');
    query.andWhere(
      `(account.username LIKE :username OR account.partnerId IN (SELECT named.id FROM partner named WHERE ${where}))`,
      { ...parameters, username: startsWith(text) },
    );
  }
}

export async function loadAccount(tx: EntityManager, id: number, lock = false): Promise<RadiusAccount> {
  if (lock) await tx.query('SELECT id FROM radius_account WHERE id = ? FOR UPDATE', [id]);
  const query = tx
    .createQueryBuilder(RadiusAccount, 'account')
    .leftJoinAndSelect('account.attributes', 'attribute')
    .where('account.id = :id', { id });
  ownPartnersOnly(query, 'account.partnerId');
  const account = await query.getOne();
  if (!account) throw new DomainError('radius-account.not-found', { id });
  return account;
}
