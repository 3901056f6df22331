import { civilDate } from '@ponte/shared/calendar';
import { sum } from '@ponte/shared/money';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { groupRows } from '../../platform/db/group-rows';
import type { AccountType } from '../chart/account-type';
import { hiddenEntries } from '../ledger/hidden-entries.query';
import { isProfitAndLoss, type YearBalance } from './year-close';

/** A balance as the books have it at the end of a year, and at its beginning. */
interface BookBalance extends YearBalance {
  /** Of the account. */
  readonly id: number;
  readonly name: string;
  readonly opening: Big;
}

/** An account with what is closed on it; `partners` counts those whose balances make it up. */
export interface AccountToClose extends Omit<BookBalance, 'partnerId' | 'opening'> {
  readonly partners: number;
}

export interface YearBalances {
  readonly balances: readonly YearBalance[];
  readonly accounts: readonly AccountToClose[];
  /** What earlier years left that were never closed: it goes into equity with this one. */
  readonly carried: Big;
}

interface Row {
  readonly id: number;
  readonly account: string;
  readonly name: string;
  readonly type: AccountType;
  readonly partnerId: number | null;
  readonly balance: string;
  readonly opening: string;
}

/** All balances at the end of a year by account and partner, with one statement whatever the number. */
export async function yearBalances(tx: EntityManager, year: number): Promise<YearBalances> {
  const from = civilDate(year, 1, 1);
  const rows = await tx.query<Row[]>(
    `SELECT a.id, a.code AS account, a.name, a.type, s.partner_id AS partnerId, s.balance, s.opening
     FROM (SELECT account_id, partner_id, SUM(debit - credit) AS balance,
                  SUM(IF(posted_on < ?, debit - credit, 0)) AS opening
           FROM journal_line WHERE posted_on <= ? AND entry_id NOT IN (?)
           GROUP BY account_id, partner_id HAVING balance <> 0 OR opening <> 0) AS s
     JOIN account a ON a.id = s.account_id ORDER BY a.code, s.partner_id`,
    [from, civilDate(year, 12, 31), await hiddenEntries(tx, { from })],
  );
  const books = rows.map((row) => ({
    ...row,
    balance: new Big(row.balance),
    opening: new Big(row.opening),
  }));
  const economic = books.filter(({ type }) => isProfitAndLoss(type));
  const balances = books.filter(({ balance }) => !balance.eq('0'));
  return {
    balances,
    accounts: byAccount(balances),
    carried: sum(economic.map(({ opening }) => opening)).times('-1'),
  };
}

function byAccount(balances: readonly BookBalance[]): AccountToClose[] {
  return [...groupRows(balances, ({ id }) => id)].flatMap(([id, rows]) => {
    const [first] = rows;
    if (!first) return [];
    const { account, name, type } = first;
    const partners = rows.filter(({ partnerId }) => partnerId !== null).length;
    return [{ id, account, name, type, balance: sum(rows.map(({ balance }) => balance)), partners }];
  });
}
