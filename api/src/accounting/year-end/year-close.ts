import { addDays, civilDate, type CivilDate } from '@ponte/shared/calendar';
import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { AccountType } from '../chart/account-type';
import type { EntrySource } from '../journal/entry-source';
import { addLine, balanced, POSTING_ACCOUNTS, type PostingLine } from '../journal/posting';

/** What an account has at the end of a year, by partner where the books keep it so. Debits less credits, EUR. */
export interface YearBalance {
  /** Its code. */
  readonly account: string;
  readonly type: AccountType;
  readonly partnerId: number | null;
  readonly balance: Big;
}

export const CLOSING_PARTS = ['result', 'closing', 'opening'] as const;
/** What an entry does: brings the result into equity, closes the accounts of the balance sheet, opens them again. */
export type ClosingPart = (typeof CLOSING_PARTS)[number];

export const SOURCE_OF_PART: Readonly<Record<ClosingPart, EntrySource>> = {
  result: 'year-result',
  closing: 'year-closing',
  opening: 'year-opening',
};

export interface ClosingEntry {
  readonly part: ClosingPart;
  readonly postedOn: CivilDate;
  /** In Italian, as the book is printed. */
  readonly description: string;
  readonly lines: readonly PostingLine[];
}

/** Accounts in one entry; those with partners may be tens of thousands, and an entry is looked at as a whole. */
export const ROWS_PER_ENTRY = 400;

const { profitAndLoss, balanceSheet, yearResult } = POSTING_ACCOUNTS;
const OF_PROFIT_AND_LOSS: ReadonlySet<AccountType> = new Set(['income', 'income_other', 'expense']);

/** Costs and revenues, which begin each year at zero. */
export function isProfitAndLoss(type: AccountType): boolean {
  return OF_PROFIT_AND_LOSS.has(type);
}

/** What the year leaves: revenues less costs. */
export function yearProfit(balances: readonly YearBalance[]): Big {
  return sum(balances.filter(({ type }) => isProfitAndLoss(type)).map(({ balance }) => balance)).times('-1');
}

/**
 * The entries that close a year and open the next: costs and revenues against 9101, what they leave into equity (2102); then all
 * other accounts against 9102, and on the next day back. A partner's balance is closed and opened by itself, so that its ledger
 * goes on. Throws `journal-entry.unbalanced` where the balances don't add up to zero.
 */
export function closeYear(year: number, balances: readonly YearBalance[]): ClosingEntry[] {
  const last = civilDate(year, 12, 31);
  const result = yearProfit(balances);
  const economic = balances.filter(({ type }) => isProfitAndLoss(type));
  const lasting = withResult(
    balances.filter(({ account, type }) => !isProfitAndLoss(type) && account !== balanceSheet),
    result,
  );
  const opened = lasting.map((row) => ({ ...row, balance: row.balance.neg() }));
  return [
    ...against(profitAndLoss, economic, {
      ...{ part: 'result', postedOn: last, description: `Chiusura dei conti economici ${year}` },
    }),
    ...resultEntry(year, last, result),
    ...against(balanceSheet, lasting, {
      ...{ part: 'closing', postedOn: last, description: `Chiusura dei conti patrimoniali ${year}` },
    }),
    ...against(balanceSheet, opened, {
      ...{ part: 'opening', postedOn: addDays(last, 1), description: `Apertura dei conti ${year + 1}` },
    }),
  ];
}

function resultEntry(year: number, postedOn: CivilDate, result: Big): ClosingEntry[] {
  if (result.eq(ZERO)) return [];
  const lines: PostingLine[] = [];
  addLine(lines, profitAndLoss, result);
  addLine(lines, yearResult, result.neg());
  const description = `${result.gt(ZERO) ? 'Utile' : 'Perdita'} dell’esercizio ${year}`;
  return [{ part: 'result', postedOn, description, lines }];
}

/** The result is in equity before the accounts are closed. */
function withResult(rows: readonly YearBalance[], result: Big): YearBalance[] {
  const equity = rows.find(({ account }) => account === yearResult);
  const balance = (equity?.balance ?? ZERO).minus(result);
  const others = rows.filter((row) => row !== equity);
  const own: YearBalance = { account: yearResult, type: 'equity', partnerId: null, balance };
  return [...others, own].filter((row) => !row.balance.eq(ZERO)).sort(byAccount);
}

function byAccount(one: YearBalance, other: YearBalance): number {
  if (one.account !== other.account) return one.account < other.account ? -1 : 1;
  return (one.partnerId ?? 0) - (other.partnerId ?? 0);
}

/** Entries that take the balances away, against one account that shows either side's sum. */
function against(
  contra: string,
  rows: readonly YearBalance[],
  entry: Omit<ClosingEntry, 'lines'>,
): ClosingEntry[] {
  const count = Math.ceil(rows.length / ROWS_PER_ENTRY);
  return Array.from({ length: count }, (_, index) => {
    const part = rows.slice(index * ROWS_PER_ENTRY, (index + 1) * ROWS_PER_ENTRY);
    const lines: PostingLine[] = [];
    for (const { account, partnerId, balance } of part) addLine(lines, account, balance.neg(), partnerId);
    addLine(lines, contra, sum(part.map(({ balance }) => balance).filter((each) => each.gt(ZERO))));
    addLine(lines, contra, sum(part.map(({ balance }) => balance).filter((each) => each.lt(ZERO))));
    const number = count > 1 ? ` (${index + 1} di ${count})` : '';
    return { ...entry, description: `${entry.description}${number}`, lines: balanced(lines) };
  });
}
