import type { CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import { contractFees, type ContractFees } from './contract-fees';
import { feesOn, type FeeStretch } from './fee-stretches';
import { movementOf, paidBy, type Movement } from './movements';

/**
 * The contracts that make a figure, the greatest change first: of movements those that pay another fee than before, of customers that
 * moved so; without any all that pay on the second day. The changes, or the fees after, add up to the figure.
 */
export function movedContracts(
  customers: Iterable<readonly FeeStretch[]>,
  [before, after]: readonly [CivilDate, CivilDate],
  movements: readonly Movement[],
): ContractFees[] {
  const all = movements.length === 0;
  const found: ContractFees[] = [];
  for (const stretches of customers) {
    if (!all && !movements.some((each) => each === moveOf(stretches, before, after))) continue;
    for (const each of contractFees(stretches, [before, after]))
      if (all ? each.after.gt(ZERO) : !each.after.eq(each.before)) found.push(each);
  }
  const weight = (each: ContractFees) => (all ? each.after : each.after.minus(each.before).abs());
  return found.sort((a, b) => weight(b).cmp(weight(a)) || a.contractId - b.contractId);
}

function moveOf(stretches: readonly FeeStretch[], before: CivilDate, after: CivilDate): Movement | null {
  const [was = ZERO, is = ZERO] = feesOn(stretches, [before, after]);
  return movementOf(was, is, paidBy(stretches, before))?.movement ?? null;
}
