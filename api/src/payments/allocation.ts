import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** An instalment that a payment can settle. EUR. */
export interface OpenItem {
  readonly instalmentId: number;
  /** A credit note is owed by us: settling it adds to what the payment can pay. */
  readonly type: 'invoice' | 'credit-note';
  readonly partnerId: number;
  readonly dueOn: CivilDate;
  readonly open: Big;
}

/** So much of a payment for that instalment; positive. */
export interface Allocation {
  readonly instalmentId: number;
  readonly amount: Big;
}

/** What is left of the amount is the customer's credit. */
export interface Allocated {
  readonly allocations: readonly Allocation[];
  readonly unallocated: Big;
}

/** Money and where its payer wants it: chosen instalments, or null for the oldest first. An empty choice keeps all as credit. */
export interface Allotment {
  readonly partnerId: number;
  readonly amount: Big;
  /** Cents beside the amount: short by so much, or too much by so much where below zero. */
  readonly writeOff: Big;
  readonly chosen: readonly Allocation[] | null;
}

/** Settles items in the order given until the money or the items run out. */
export function spread(amount: Big, items: readonly OpenItem[]): Allocated {
  let left = amount;
  const allocations: Allocation[] = [];
  for (const { instalmentId, open } of items) {
    if (left.lte(ZERO)) break;
    if (open.lte(ZERO)) continue;
    const part = open.lt(left) ? open : left;
    allocations.push({ instalmentId, amount: part });
    left = left.minus(part);
  }
  return { allocations, unallocated: left };
}

/**
 * All that is wrong with a choice, by field: instalments that are not open to this payer, named twice, paid by nothing or
 * beyond what is open; more than the amount given out; more credit than it pays.
 */
export function allocationFaults(
  amount: Big,
  items: readonly OpenItem[],
  chosen: readonly Allocation[],
): FieldFault[] {
  const byId = new Map(items.map((item) => [item.instalmentId, item]));
  const seen = new Set<number>();
  const faults = chosen.flatMap((allocation, index) => {
    const again = seen.has(allocation.instalmentId);
    seen.add(allocation.instalmentId);
    return itemFaults(allocation, byId.get(allocation.instalmentId), again, `allocations.${index}`);
  });
  if (faults.length > 0) return faults;
  const used = netOf(chosen, byId);
  if (used.gt(amount)) return [{ field: 'amount', code: 'less-than-allocated' }];
  if (used.lt(ZERO)) return [{ field: 'allocations', code: 'more-credit-than-invoices' }];
  return [];
}

/**
 * Gives the chosen instalments their parts, or pays invoices in the order given, the oldest due first. Credit notes are used
 * only when chosen: nobody but the payer knows what they are to pay. What is written off counts as if it were paid.
 * `payment.invalid` with every field at fault.
 */
export function allocate(allotment: Allotment, items: readonly OpenItem[]): Allocated {
  const own = items.filter((item) => item.partnerId === allotment.partnerId);
  const allocated = giveOut(allotment, own);
  const faults = writeOffFaults(allotment.writeOff, own, allocated);
  if (faults.length > 0) throw new DomainError('payment.invalid', {}, faults);
  return allocated;
}

/**
 * Gives out many payments one after the other, each from what the earlier ones left open. A faulty one stops them all:
 * `payment.invalid`, with its place among them as `index` if there are several.
 */
export function allocateInTurn(payments: readonly Allotment[], items: readonly OpenItem[]): Allocated[] {
  const byPartner = new Map<number, OpenItem[]>();
  for (const item of items) byPartner.set(item.partnerId, [...(byPartner.get(item.partnerId) ?? []), item]);
  return payments.map((payment, index) => {
    const open = byPartner.get(payment.partnerId) ?? [];
    const allocated = numbered(payments.length > 1 ? { index } : {}, () => allocate(payment, open));
    byPartner.set(payment.partnerId, without(open, allocated.allocations));
    return allocated;
  });
}

function giveOut({ amount, writeOff, chosen }: Allotment, own: readonly OpenItem[]): Allocated {
  const available = amount.plus(writeOff);
  if (chosen === null)
    return spread(
      available,
      own.filter(({ type }) => type === 'invoice'),
    );
  const faults = allocationFaults(available, own, chosen);
  if (faults.length > 0) throw new DomainError('payment.invalid', {}, faults);
  const used = netOf(chosen, new Map(own.map((item) => [item.instalmentId, item])));
  return { allocations: chosen, unallocated: available.minus(used) };
}

/** A write-off is the end of it: all that the payment touches is settled in full, and nothing stays as credit. */
function writeOffFaults(
  writeOff: Big,
  items: readonly OpenItem[],
  { allocations, unallocated }: Allocated,
): FieldFault[] {
  if (writeOff.eq(ZERO)) return [];
  if (!unallocated.eq(ZERO)) return [{ field: 'writeOff', code: 'leaves-credit' }];
  const open = new Map(items.map((item) => [item.instalmentId, item.open]));
  const rest = allocations.some(({ instalmentId, amount }) => !open.get(instalmentId)?.eq(amount));
  return rest ? [{ field: 'writeOff', code: 'leaves-open' }] : [];
}

function itemFaults(
  { amount }: Allocation,
  item: OpenItem | undefined,
  again: boolean,
  path: string,
): FieldFault[] {
  if (!item) return [{ field: `${path}.instalmentId`, code: 'not-open' }];
  if (again) return [{ field: `${path}.instalmentId`, code: 'duplicate' }];
  if (amount.lte(ZERO)) return [{ field: `${path}.amount`, code: 'not-positive' }];
  if (amount.gt(item.open)) return [{ field: `${path}.amount`, code: 'more-than-open' }];
  return [];
}

/** What the allocations take from the money: parts of invoices less parts of credit notes. */
function netOf(allocations: readonly Allocation[], items: ReadonlyMap<number, OpenItem>): Big {
  return sum(
    allocations.map(({ instalmentId, amount }) =>
      items.get(instalmentId)?.type === 'credit-note' ? amount.neg() : amount,
    ),
  );
}

function without(items: readonly OpenItem[], allocations: readonly Allocation[]): OpenItem[] {
  const taken = new Map(allocations.map(({ instalmentId, amount }) => [instalmentId, amount]));
  return items.map((item) => {
    const amount = taken.get(item.instalmentId);
    return amount ? { ...item, open: item.open.minus(amount) } : item;
  });
}

function numbered<T>(params: Record<string, number>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.code, params, error.fields);
    throw error;
  }
}
