import type { CivilDate } from '@ponte/shared/calendar';
import { sum } from '@ponte/shared/money';
import type Big from 'big.js';
import { groupRows } from '../../platform/db/group-rows';
import { spread, type Allocation, type OpenItem } from '../allocation';

/** What a customer has with us and uses for nothing yet. EUR. */
export interface Credit {
  /** Money on account, or what is left of a credit note. */
  readonly kind: 'payment' | 'credit-note';
  /** Of the payment, or of the credit note's instalment. */
  readonly id: number;
  readonly partnerId: number;
  /** The day it came to be. */
  readonly since: CivilDate;
  readonly left: Big;
}

/** An instalment of a new invoice. */
export interface NewItem extends OpenItem {
  readonly invoiceId: number;
  readonly number: string;
}

/** What a credit pays. */
export interface UsedCredit<T extends Credit> {
  readonly credit: T;
  readonly allocations: readonly Allocation[];
  readonly used: Big;
}

/**
 * Pays new invoices with what their customers have with us: the oldest credit first, by due day and then by number. Credit that
 * pays nothing is left out.
 */
export function useCredits<T extends Credit>(
  credits: readonly T[],
  items: readonly NewItem[],
): UsedCredit<T>[] {
  const itemsOf = groupRows(items, ({ partnerId }) => partnerId);
  return [...groupRows(credits, ({ partnerId }) => partnerId)].flatMap(([partnerId, own]) =>
    usesOf([...own].sort(olderFirst), [...(itemsOf.get(partnerId) ?? [])].sort(dueFirst)),
  );
}

function usesOf<T extends Credit>(credits: readonly T[], items: readonly NewItem[]): UsedCredit<T>[] {
  let open = items;
  return credits.flatMap((credit) => {
    const { allocations } = spread(credit.left, open);
    const taken = new Map(allocations.map(({ instalmentId, amount }) => [instalmentId, amount]));
    open = open.map((item) => ({ ...item, open: item.open.minus(taken.get(item.instalmentId) ?? '0') }));
    const used = sum(allocations.map(({ amount }) => amount));
    return allocations.length === 0 ? [] : [{ credit, allocations, used }];
  });
}

/** Orders credits by the day they came to be, so that the oldest is used first. */
export function olderFirst(a: Credit, b: Credit): number {
  return a.since.localeCompare(b.since) || a.kind.localeCompare(b.kind) || a.id - b.id;
}

function dueFirst(a: NewItem, b: NewItem): number {
  return (
    a.dueOn.localeCompare(b.dueOn) ||
    a.number.localeCompare(b.number, 'it', { numeric: true }) ||
    a.instalmentId - b.instalmentId
  );
}
