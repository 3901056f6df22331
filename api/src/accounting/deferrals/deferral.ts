import { addDays, addMonths, daysBetween, monthsBetween, type CivilDate } from '@ponte/shared/calendar';
import { decimal, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { groupRows } from '../../platform/db/group-rows';
import { addLine, balanced, POSTING_ACCOUNTS, type PostingLine } from '../journal/posting';

export const DEFERRAL_METHODS = ['days', 'months'] as const;
/** How an amount is spread over its period: each day the same, or each month the same and its days within it. */
export type DeferralMethod = (typeof DEFERRAL_METHODS)[number];

/** What a document charges for a period. `to` is the first day after it. EUR; below zero on credit notes. */
export interface PeriodCharge {
  readonly amount: Big;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A charge that is deferred in part, by the account that it stands on. */
export interface DeferredCharge {
  readonly kind: 'sale' | 'purchase';
  readonly account: string;
  /** What belongs to the days after. */
  readonly deferred: Big;
}

/**
 * The part of a charge that belongs to the days after `day`, to the cent. What two days leave between them belongs to the days
 * between, so that the parts of all periods add up to the charge.
 */
export function deferredPart(
  { amount, from, to }: PeriodCharge,
  day: CivilDate,
  method: DeferralMethod,
): Big {
  const next = addDays(day, 1);
  if (next >= to) return ZERO;
  if (next <= from) return amount;
  const [gone, whole] = [length(from, next, method), length(from, to, method)];
  return amount.minus(roundCents(amount.times(gone).div(whole)));
}

function length(from: CivilDate, to: CivilDate, method: DeferralMethod): Big {
  return method === 'days' ? decimal(daysBetween(from, to)) : months(from, to);
}

/** Whole months from the first day on, and the days of the last one as a part of it. */
function months(from: CivilDate, to: CivilDate): Big {
  let whole = monthsBetween(from, to);
  if (addMonths(from, whole) > to) whole -= 1;
  const [begun, end] = [addMonths(from, whole), addMonths(from, whole + 1)];
  return decimal(whole).plus(decimal(daysBetween(begun, to)).div(decimal(daysBetween(begun, end))));
}

/**
 * The entry that takes out of a period what belongs to later ones: revenues to deferred income (2702), costs to prepaid expenses
 * (1902), one line an account. Nothing where nothing is deferred.
 */
export function postDeferrals(charges: readonly DeferredCharge[]): PostingLine[] {
  const lines: PostingLine[] = [];
  const sales = byAccount(charges, 'sale');
  const purchases = byAccount(charges, 'purchase');
  for (const [account, amount] of sales) addLine(lines, account, amount);
  addLine(lines, POSTING_ACCOUNTS.deferredIncome, sum(sales.map(([, amount]) => amount)).neg());
  addLine(lines, POSTING_ACCOUNTS.prepaidExpenses, sum(purchases.map(([, amount]) => amount)));
  for (const [account, amount] of purchases) addLine(lines, account, amount.neg());
  return balanced(lines);
}

/** What is deferred of each account, by its code. */
export function byAccount(
  charges: readonly DeferredCharge[],
  kind: DeferredCharge['kind'],
): (readonly [string, Big])[] {
  const own = charges.filter((charge) => charge.kind === kind);
  return [...groupRows(own, ({ account }) => account)]
    .map(([account, rows]) => [account, sum(rows.map(({ deferred }) => deferred))] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
