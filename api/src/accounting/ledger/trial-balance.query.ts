import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { sum } from '@ponte/shared/money';
import Big from 'big.js';
import { DataSource } from 'typeorm';
import { currentActor } from '../../platform/context';
import type { ListQuery } from '../../platform/http/list-query.dto';
import type { AccountType } from '../chart/account-type';
import { assertSeesWholeBooks } from './company-books';
import { hiddenEntries, type ShownSpan } from './hidden-entries.query';
import { closedSpan } from './span';

export type TrialBalanceFilter = ListQuery & ShownSpan;

/** Balances are debits less credits, EUR. */
export interface TrialBalanceSums {
  readonly opening: Big;
  readonly debit: Big;
  readonly credit: Big;
  readonly closing: Big;
}

export interface TrialBalanceRow extends TrialBalanceSums {
  /** Of the account. */
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly type: AccountType;
}

/** A page of accounts, and the totals of all of them: debits equal credits, opening and closing balances are zero. */
export interface TrialBalance {
  readonly data: readonly TrialBalanceRow[];
  readonly total: number;
  readonly totals: TrialBalanceSums;
}

type SumRow = Omit<TrialBalanceRow, keyof TrialBalanceSums> & Record<'opening' | 'debit' | 'credit', string>;

const SORTS: Readonly<Record<string, string>> = {
  code: 'a.code',
  name: 'a.name',
  opening: 's.opening',
  debit: 's.debit',
  credit: 's.credit',
  closing: 's.opening + s.debit - s.credit',
  id: 'a.id',
};

/** Every account with what was posted to it before and between two days. */
@Injectable()
export class TrialBalanceQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Accounts with neither an opening balance nor a movement are left out. */
  async between({ page, perPage, order, ...filter }: TrialBalanceFilter): Promise<TrialBalance> {
    assertSeesWholeBooks(currentActor());
    const sort = SORTS[filter.sort ?? 'code'];
    if (sort === undefined)
      throw new DomainError('list.invalid-sort', { sort: filter.sort, allowed: Object.keys(SORTS) });
    const { from, to } = closedSpan(filter);
    const hidden = await hiddenEntries(this.dataSource.manager, filter);
    const sums = await this.dataSource.query<SumRow[]>(
      `SELECT a.id, a.code, a.name, a.type, s.opening, s.debit, s.credit
       FROM (SELECT account_id, SUM(IF(posted_on < ?, debit - credit, 0)) AS opening,
                    SUM(IF(posted_on < ?, 0, debit)) AS debit, SUM(IF(posted_on < ?, 0, credit)) AS credit
             FROM journal_line WHERE posted_on <= ? AND entry_id NOT IN (?) GROUP BY account_id) AS s
       JOIN account a ON a.id = s.account_id
       WHERE s.opening <> 0 OR s.debit <> 0 OR s.credit <> 0
       ORDER BY ${sort} ${order}, a.code`,
      [from, from, from, to, hidden],
    );
    const rows = sums.map(toRow);
    const total = (of: keyof TrialBalanceSums): Big => sum(rows.map((row) => row[of]));
    return {
      data: rows.slice((page - 1) * perPage, page * perPage),
      total: rows.length,
      totals: {
        opening: total('opening'),
        debit: total('debit'),
        credit: total('credit'),
        closing: total('closing'),
      },
    };
  }
}

function toRow({ id, code, name, type, ...sums }: SumRow): TrialBalanceRow {
  const [opening, debit, credit] = [new Big(sums.opening), new Big(sums.debit), new Big(sums.credit)];
  return { id, code, name, type, opening, debit, credit, closing: opening.plus(debit).minus(credit) };
}
