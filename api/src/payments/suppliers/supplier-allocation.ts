import { DomainError } from '@ponte/shared/domain-error';
import { roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { allocationFaults, spread, type Allocation, type OpenItem } from '../allocation';
import type { OpenBillInstalment } from '../../invoicing/bills/bill-settlement.service';

/** So much money for an instalment, and what is withheld with it. EUR, positive. */
export interface WithheldAllocation extends Allocation {
  readonly withheld: Big;
}

type Owed = Pick<OpenBillInstalment, 'instalmentId' | 'payable' | 'withheld' | 'open' | 'withheldOpen'>;

/**
 * What is withheld with each part of a payment: in proportion to the money, to the cent; the part that pays the rest of an
 * instalment withholds all that is left (art. 25 DPR 600/73: withheld when paid).
 */
function withheldParts(
  allocations: readonly Allocation[],
  instalments: readonly Owed[],
): WithheldAllocation[] {
  const byId = new Map(instalments.map((instalment) => [instalment.instalmentId, instalment]));
  return allocations.map((allocation) => ({
    ...allocation,
    withheld: withheldWith(allocation.amount, byId.get(allocation.instalmentId)),
  }));
}

function withheldWith(amount: Big, instalment: Owed | undefined): Big {
  if (!instalment || instalment.withheldOpen.lte(ZERO)) return ZERO;
  const { payable, withheld, open, withheldOpen } = instalment;
  if (amount.gte(open)) return withheldOpen;
  const part = roundCents(withheld.times(amount).div(payable));
  return part.gt(withheldOpen) ? withheldOpen : part;
}

/** Money and where it is wanted: chosen instalments, or null for the oldest due first. Empty keeps all as an advance. */
export interface Given {
  readonly partnerId: number;
  readonly amount: Big;
  readonly chosen: readonly Allocation[] | null;
}

/** What was given out, and what is left as an advance. */
export interface GivenOut {
  readonly allocations: readonly WithheldAllocation[];
  readonly unallocated: Big;
}

/**
 * Gives money out to a supplier's instalments, chosen or in the order given; credit notes are used only when chosen.
 * `payment.invalid` with every field at fault.
 */
export function payInstalments(
  { partnerId, amount, chosen }: Given,
  instalments: readonly OpenBillInstalment[],
): GivenOut {
  const own = instalments.filter((instalment) => instalment.partnerId === partnerId);
  const credits = new Set(own.filter(({ credit }) => credit).map(({ instalmentId }) => instalmentId));
  if (chosen === null) {
    const owed = own.filter(({ credit }) => !credit).map(asOpenItem);
    const { allocations, unallocated } = spread(amount, owed);
    return { allocations: withheldParts(allocations, own), unallocated };
  }
  const faults = allocationFaults(amount, own.map(asOpenItem), chosen);
  if (faults.length > 0) throw new DomainError('payment.invalid', {}, faults);
  const used = sum(chosen.map((part) => (credits.has(part.instalmentId) ? part.amount.neg() : part.amount)));
  return { allocations: withheldParts(chosen, own), unallocated: amount.minus(used) };
}

/** A bill's instalment as the rules of giving out money see it. */
function asOpenItem({ credit, ...instalment }: OpenBillInstalment): OpenItem {
  const { instalmentId, partnerId, dueOn, open } = instalment;
  return { ...{ instalmentId, partnerId, dueOn, open }, type: credit ? 'credit-note' : 'invoice' };
}
