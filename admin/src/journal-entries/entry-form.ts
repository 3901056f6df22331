import { decimal, money, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** A line as the form holds it; inputs left empty are null. */
export interface LineForm {
  readonly accountId?: number | null;
  readonly partnerId?: number | null;
  readonly debit?: string | null;
  readonly credit?: string | null;
}

export type EntryForm = Readonly<Record<string, unknown>> & {
  readonly lines?: readonly (LineForm | null)[] | null;
};

const AMOUNT = /^\d{1,11}(\.\d{1,2})?$/;

/** What is being typed counts as nothing until it is an amount. */
function amountOf(text: string | null | undefined): Big {
  return typeof text === 'string' && AMOUNT.test(text) ? decimal(text) : ZERO;
}

export interface EntryTotals {
  readonly debit: Big;
  readonly credit: Big;
  /** Debits less credits: zero when the entry balances. */
  readonly difference: Big;
}

/** What the lines come to so far. */
export function entryTotals(lines: EntryForm['lines']): EntryTotals {
  const debit = sum((lines ?? []).map((line) => amountOf(line?.debit)));
  const credit = sum((lines ?? []).map((line) => amountOf(line?.credit)));
  return { debit, credit, difference: debit.minus(credit) };
}

/** The line that would make the entry balance; an empty one if it does already. */
export function balancingLine(lines: EntryForm['lines']): LineForm {
  const { difference } = entryTotals(lines);
  if (difference.gt(ZERO)) return { credit: money(difference) };
  return difference.lt(ZERO) ? { debit: money(difference.neg()) } : {};
}

/** What the API takes: lines that nobody filled in are left out, an empty side is zero. */
export function entryRequest({ lines, ...form }: EntryForm, post: boolean): Record<string, unknown> {
  const { journalId, postedOn, description, reverseOn, version } = form;
  return {
    ...{ journalId, postedOn, description, reverseOn: reverseOn ?? null, post },
    ...(version === undefined ? {} : { version }),
    lines: (lines ?? []).flatMap((line) => (line && isFilled(line) ? [lineRequest(line)] : [])),
  };
}

function isFilled({ accountId, debit, credit }: LineForm): boolean {
  return Boolean(accountId) || Boolean(debit) || Boolean(credit);
}

function lineRequest({ accountId, partnerId, debit, credit }: LineForm): Record<string, unknown> {
  return {
    ...{ accountId, partnerId: partnerId ?? null },
    ...{ debit: debit ?? '0.00', credit: credit ?? '0.00' },
  };
}

/** A side of nothing is shown empty. */
export function formLine({ accountId, partnerId, debit, credit }: LineForm): LineForm {
  return {
    ...{ accountId: accountId ?? null, partnerId: partnerId ?? null },
    ...{
      debit: debit === '0.00' ? null : (debit ?? null),
      credit: credit === '0.00' ? null : (credit ?? null),
    },
  };
}
