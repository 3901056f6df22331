import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { changePercent } from '../change-percent';
import { besideMonth, monthsOf, type Days } from './compared-span';

export const GROUPINGS = ['total', 'month', 'category', 'product', 'area', 'agent', 'reseller'] as const;
/**
 * What turnover is divided by: an area is the province of the customer's seat, abroad its country; an
 * agent is who brought the contract in, of all else who looks after the customer.
 */
export type Grouping = (typeof GROUPINGS)[number];

/** Turnover of one group, EUR without VAT; credit notes taken off. */
export interface GroupSum {
  /** Empty for what belongs to no group: lines without a product, customers without an agent or a reseller. */
  readonly key: string;
  readonly label: string;
  readonly amount: Big;
}

/** A group in a span beside the one compared. EUR without VAT. */
export interface TurnoverRow extends GroupSum {
  readonly compared: Big;
  /** Percent with one decimal; null where there was nothing before. */
  readonly change: Big | null;
}

/** Turnover of a span beside another. */
export interface Turnover {
  readonly span: Days;
  readonly comparedSpan: Days;
  readonly rows: readonly TurnoverRow[];
  readonly total: Omit<TurnoverRow, 'key' | 'label'>;
}

/** Puts the groups of two spans side by side: months in their order, none left out; all others by amount, the greatest first. */
export function compareTurnover(
  grouping: Grouping,
  now: { readonly span: Days; readonly sums: readonly GroupSum[] },
  before: { readonly span: Days; readonly sums: readonly GroupSum[] },
): Turnover {
  const aligned =
    grouping === 'month'
      ? before.sums.map((each) => ({ ...each, key: besideMonth(each.key, before.span, now.span) }))
      : before.sums;
  const rows = merged(grouping === 'month' ? monthsOf(now.span) : [], now.sums, aligned);
  if (grouping !== 'month') rows.sort((a, b) => b.amount.cmp(a.amount) || b.compared.cmp(a.compared));
  return {
    span: now.span,
    comparedSpan: before.span,
    rows,
    total: side(sum(now.sums.map(({ amount }) => amount)), sum(before.sums.map(({ amount }) => amount))),
  };
}

function merged(
  months: readonly string[],
  now: readonly GroupSum[],
  before: readonly GroupSum[],
): TurnoverRow[] {
  const rows = new Map<string, { label: string; amount: Big; compared: Big }>();
  const rowOf = ({ key, label }: Pick<GroupSum, 'key' | 'label'>) => {
    const row = rows.get(key) ?? { label, amount: ZERO, compared: ZERO };
    rows.set(key, row);
    return row;
  };
  for (const month of months) rowOf({ key: month, label: month });
  for (const each of now) {
    const row = rowOf(each);
    row.amount = row.amount.plus(each.amount);
  }
  for (const each of before) {
    const row = rowOf(each);
    row.compared = row.compared.plus(each.amount);
  }
  return [...rows].map(([key, { label, amount, compared }]) => ({ key, label, ...side(amount, compared) }));
}

function side(amount: Big, compared: Big): Turnover['total'] {
  return { amount, compared, change: changePercent(amount, compared) };
}
