import { daysBetween, type CivilDate } from '@ponte/shared/calendar';
import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** An instalment of an invoice past its due day, and what of it is open, EUR. */
export interface OverdueItem {
  readonly invoiceId: number;
  readonly dueOn: CivilDate;
  readonly open: Big;
  /** The customer contests the invoice, and nobody has decided yet. */
  readonly disputed: boolean;
}

/** What a customer has not paid, and what speaks for it. */
export interface Account {
  readonly items: readonly OverdueItem[];
  /** Open credit notes: we owe them, whatever their day. */
  readonly notes: readonly { readonly dueOn: CivilDate; readonly open: Big }[];
  /** Payments that settle nothing yet. */
  readonly unallocated: Big;
}

/** What is held against a customer, EUR. */
export interface Debt {
  /** All past its due day, credit notes negative: the figure of the open items. */
  readonly overdue: Big;
  /** Of it, what is contested. */
  readonly disputed: Big;
  /** What we owe the customer, taken off the oldest first. */
  readonly credit: Big;
  /** What is left: past the grace, not contested, not covered by credit, more than trifles. */
  readonly late: Big;
  /** Due day of the oldest of it, and the days since, the grace taken off; null and zero where nothing is late. */
  readonly oldestDueOn: CivilDate | null;
  readonly daysLate: number;
  /** The instalments of it, with what credit leaves open of each. */
  readonly items: readonly OverdueItem[];
}

interface Measure {
  readonly graceDays: number;
  readonly tolerance: Big;
}

/** What counts of an account on a day. */
export function debtOf(
  { items, notes, unallocated }: Account,
  { graceDays, tolerance }: Measure,
  today: CivilDate,
): Debt {
  const due = items.filter(({ dueOn }) => dueOn < today);
  const pastNotes = notes.filter(({ dueOn }) => dueOn < today);
  const credit = unallocated.plus(total(notes));
  const held = due
    .filter(({ dueOn, disputed }) => !disputed && daysBetween(dueOn, today) > graceDays)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const left = uncovered(held, credit).filter(({ open }) => open.gt(tolerance));
  const oldestDueOn = left[0]?.dueOn ?? null;
  return {
    overdue: total(due).minus(total(pastNotes)),
    disputed: total(due.filter(({ disputed }) => disputed)),
    credit,
    late: total(left),
    oldestDueOn,
    daysLate: oldestDueOn === null ? 0 : daysBetween(oldestDueOn, today) - graceDays,
    items: left,
  };
}

/** What credit leaves open when it pays the oldest first. */
function uncovered(items: readonly OverdueItem[], credit: Big): OverdueItem[] {
  let left = credit;
  return items.map((item) => {
    const covered = left.lt(item.open) ? left : item.open;
    left = left.minus(covered);
    return { ...item, open: item.open.minus(covered) };
  });
}

function total(items: readonly { readonly open: Big }[]): Big {
  return items.length === 0 ? ZERO : sum(items.map(({ open }) => open));
}
