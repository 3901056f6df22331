import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { AccountType } from '../chart/account-type';
import { CIVIL_SECTIONS, civilSection, type Statement } from './civil-section';

/** An account over a period; balances are debits less credits, EUR. */
export interface AccountBalance {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly type: AccountType;
  readonly opening: Big;
  readonly closing: Big;
}

export interface StatementAccount {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly amount: Big;
}

/** A section with the accounts that stand in it and their sum. */
export interface StatementSection {
  readonly code: string;
  readonly statement: Statement;
  readonly name: string;
  readonly amount: Big;
  readonly accounts: readonly StatementAccount[];
}

/**
 * Balance sheet at the end of a period and profit and loss of it, EUR. Assets are positive when we own, liabilities and equity
 * when we owe, profit and loss amounts when they make us richer: its sections add up to `result`. Assets equal liabilities
 * plus `carried` (results of years not closed yet) plus `result`.
 */
export interface Statements {
  readonly sections: readonly StatementSection[];
  readonly assets: Big;
  readonly liabilities: Big;
  readonly carried: Big;
  readonly result: Big;
  readonly balanced: boolean;
}

/** Reads the statements off the balances of all accounts before and after a period. */
export function statements(balances: readonly AccountBalance[]): Statements {
  const placed = balances.flatMap((balance) => {
    const section = civilSection(balance.code, balance.type);
    return section ? [{ section, ...balance }] : [];
  });
  const sections = CIVIL_SECTIONS.flatMap(({ code, statement, name }): StatementSection[] => {
    const accounts = placed
      .filter(({ section }) => section.code === code)
      .map((balance) => ({ ...accountOf(balance), amount: amountOf(statement, balance) }))
      .filter(({ amount }) => !amount.eq(ZERO));
    if (accounts.length === 0) return [];
    return [{ code, statement, name, amount: sum(accounts.map(({ amount }) => amount)), accounts }];
  });
  const total = (of: Statement): Big =>
    sum(sections.filter(({ statement }) => statement === of).map(({ amount }) => amount));
  const openings = placed.filter(({ section }) => section.statement === 'profit-and-loss');
  const carried = sum(openings.map(({ opening }) => opening)).times('-1');
  const [assets, liabilities, result] = [total('assets'), total('liabilities'), total('profit-and-loss')];
  const balanced = assets.eq(liabilities.plus(carried).plus(result));
  return { sections, assets, liabilities, carried, result, balanced };
}

function accountOf({ id, code, name }: AccountBalance): Omit<StatementAccount, 'amount'> {
  return { id, code, name };
}

function amountOf(statement: Statement, { opening, closing }: AccountBalance): Big {
  if (statement === 'assets') return closing;
  return statement === 'liabilities' ? closing.times('-1') : opening.minus(closing);
}
