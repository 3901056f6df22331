import { Injectable } from '@nestjs/common';
import { addDays } from '@ponte/shared/calendar';
import { startOfDay } from '@ponte/shared/office-day';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { listRows, startsWith } from '../../platform/http/list-rows';
import { RadiusDisconnectLog } from './radius-disconnect-log.entity';
import type { SessionRequestQuery } from './session-request.dto';

const SORTS = {
  requestedAt: 'l.requestedAt',
  username: 'l.username',
  result: 'l.result',
};

/** What was asked of the NASes, and what they made of it. */
@Injectable()
export class SessionRequestList {
  constructor(private readonly db: Transactions) {}

  list(filters: SessionRequestQuery): Promise<Page<RadiusDisconnectLog>> {
    const query = this.db.manager.createQueryBuilder(RadiusDisconnectLog, 'l');
    const { accountId, nasId, trigger, result, from, to, q } = filters;
    for (const [name, value] of Object.entries({ accountId, nasId, trigger })) {
      if (value !== undefined) query.andWhere(`l.${name} = :${name}`, { [name]: value });
    }
    if (result === 'pending') query.andWhere('l.result IS NULL');
    else if (result !== undefined) query.andWhere('l.result = :result', { result });
    if (from !== undefined) query.andWhere('l.requestedAt >= :from', { from: new Date(startOfDay(from)) });
    if (to !== undefined) query.andWhere('l.requestedAt < :to', { to: new Date(startOfDay(addDays(to, 1))) });
    if (q) query.andWhere('l.username LIKE :q', { q: startsWith(q) });
    const accounts = accountConditions(filters);
    if (accounts !== null) {
      query.andWhere(
        `l.accountId IN (SELECT own.id FROM radius_account own WHERE ${accounts.where})`,
        accounts.values,
      );
    }
    return listRows(query, filters, SORTS);
  }
}

/** Whose accounts they must be; null for anybody's. */
function accountConditions({ partnerId, contractId }: SessionRequestQuery) {
  const { resellerId } = currentActor();
  const conditions = [
    ['own.partner_id = :partnerId', partnerId],
    ['own.contract_id = :contractId', contractId],
    [
      'own.partner_id IN (SELECT p.id FROM partner p WHERE p.reseller_id = :resellerId)',
      resellerId ?? undefined,
    ],
  ] as const;
  const asked = conditions.filter(([, value]) => value !== undefined);
  if (asked.length === 0) return null;
  return {
    where: asked.map(([where]) => where).join(' AND '),
    values: { partnerId, contractId, resellerId },
  };
}
