import type { CivilDate } from '@ponte/shared/calendar';
import { sum } from '@ponte/shared/money';
import type { ContractCharges } from '../charges';

/** As many bills as are looked at for what a change makes of them: two years of monthly ones. */
export const LOOKED_AT = 24;
/** As many of them as are shown side by side. */
const COMPARED = 6;
/** Of these, as many as follow what changed. */
const FOLLOWING = 3;

interface Bill {
  readonly dueOn: CivilDate;
  readonly plan: Pick<ContractCharges, 'charges'>;
}

/**
 * The next bills without a change and with it; where it comes later than the first few, those around the first bill that
 * it moves.
 */
export function comparedBills<T extends Bill>(
  before: readonly T[],
  after: readonly T[],
): { readonly before: readonly T[]; readonly after: readonly T[] } {
  const moved = after.findIndex((bill, index) => !alike(bill, before[index]));
  const from = Math.max(0, moved + FOLLOWING - COMPARED);
  const shown = (bills: readonly T[]) => bills.slice(from, from + COMPARED);
  return { before: shown(before), after: shown(after) };
}

function alike(bill: Bill, other: Bill | undefined): boolean {
  return bill.dueOn === other?.dueOn && taxable(bill).eq(taxable(other));
}

const taxable = ({ plan }: Bill) => sum(plan.charges.map(({ amount }) => amount));
