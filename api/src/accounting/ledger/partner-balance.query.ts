import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import Big from 'big.js';
import { DataSource } from 'typeorm';
import { ownPartnersSql } from '../../partners/partner-scope';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { contains } from '../../platform/http/list-rows';
import { hiddenEntries } from './hidden-entries.query';
import { LAST_DAY, type Span } from './span';

export type PartnerBalanceFilter = ListQuery & Pick<Span, 'to'> & { readonly open?: boolean };

/** What a partner was charged and has paid up to a day. EUR; a positive balance is owed to us. */
export interface PartnerBalance {
  readonly id: number;
  readonly name: string;
  readonly debit: Big;
  readonly credit: Big;
  readonly balance: Big;
}

interface BalanceRow extends Omit<PartnerBalance, 'debit' | 'credit' | 'balance'> {
  readonly debit: string;
  readonly credit: string;
  readonly balance: string;
}

const SORTS: Readonly<Record<string, string>> = {
  name: 'name',
  debit: 'debit',
  credit: 'credit',
  balance: 'balance',
  id: 'id',
};

/** Balances of all partners that have lines in the books; they add up to the receivables account. */
@Injectable()
export class PartnerBalanceQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(filter: PartnerBalanceFilter): Promise<Page<PartnerBalance>> {
    const { page, perPage, order } = filter;
    const sort = SORTS[filter.sort ?? 'name'];
    if (sort === undefined)
      throw new DomainError('list.invalid-sort', { sort: filter.sort, allowed: Object.keys(SORTS) });
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const { sql, params } = grouped(filter, await hiddenEntries(tx, {}));
      const rows = await tx.query<BalanceRow[]>(
        `${sql} ORDER BY ${sort} ${order}, id ${order} LIMIT ? OFFSET ?`,
        [...params, perPage, (page - 1) * perPage],
      );
      const [count] = await tx.query<{ total: string }[]>(
        `SELECT COUNT(*) AS total FROM (${sql}) AS balances`,
        params,
      );
      return { data: rows.map(toBalance), total: Number(count?.total ?? 0) };
    });
  }
}

function grouped(
  { to, q, ids, open }: PartnerBalanceFilter,
  hidden: readonly number[],
): { sql: string; params: unknown[] } {
  const conditions = ['l.entry_id NOT IN (?)', 'l.posted_on <= ?', ownPartnersSql('p.id')];
  const params: unknown[] = [hidden, to ?? LAST_DAY];
  if (q) {
    conditions.push('p.name LIKE ?');
    params.push(contains(q));
  }
  if (ids) {
    conditions.push('p.id IN (?)');
    params.push(ids.length > 0 ? ids : [0]);
  }
  const sql = `SELECT p.id, p.name, SUM(l.debit) AS debit, SUM(l.credit) AS credit, SUM(l.debit - l.credit) AS balance
     FROM journal_line l JOIN partner p ON p.id = l.partner_id
     WHERE ${conditions.join(' AND ')} GROUP BY p.id, p.name
     ${open === undefined ? '' : `HAVING balance ${open ? '<>' : '='} 0`}`;
  return { sql, params };
}

function toBalance({ id, name, debit, credit, balance }: BalanceRow): PartnerBalance {
  return { id, name, debit: new Big(debit), credit: new Big(credit), balance: new Big(balance) };
}
