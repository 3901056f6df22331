import type { CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { feesOn, type FeeStretch } from './fee-stretches';
import { movementOf, paidBy, type Movement } from './movements';

/** A contract and what it paid on two days; EUR without VAT a month. */
export interface ContractFees {
  readonly contractId: number;
  readonly partnerId: number;
  readonly before: Big;
  readonly after: Big;
}

/**
 * The contracts that make a figure, the greatest change first: of a movement those that pay another fee than before, of customers that
 * moved so; without one all that pay on the second day. The changes, or the fees after, add up to the figure.
 */
export function movedContracts(
  customers: Iterable<readonly FeeStretch[]>,
  [before, after]: readonly [CivilDate, CivilDate],
  movement: Movement | null,
): ContractFees[] {
  const found: ContractFees[] = [];
  for (const stretches of customers) {
    if (movement !== null && movement !== moveOf(stretches, before, after)) continue;
    for (const each of contractsOf(stretches, before, after))
      if (movement === null ? each.after.gt(ZERO) : !each.after.eq(each.before)) found.push(each);
  }
  const weight = (each: ContractFees) =>
    movement === null ? each.after : each.after.minus(each.before).abs();
  return found.sort((a, b) => weight(b).cmp(weight(a)) || a.contractId - b.contractId);
}

function moveOf(stretches: readonly FeeStretch[], before: CivilDate, after: CivilDate): Movement | null {
  const [was = ZERO, is = ZERO] = feesOn(stretches, [before, after]);
  return movementOf(was, is, paidBy(stretches, before))?.movement ?? null;
}

function contractsOf(stretches: readonly FeeStretch[], before: CivilDate, after: CivilDate): ContractFees[] {
  const ids = [...new Set(stretches.map(({ contractId }) => contractId))];
  return ids.map((contractId) => {
    const own = stretches.filter((each) => each.contractId === contractId);
    const [was = ZERO, is = ZERO] = feesOn(own, [before, after]);
    return { contractId, partnerId: own[0]?.partnerId ?? 0, before: was, after: is };
  });
}
