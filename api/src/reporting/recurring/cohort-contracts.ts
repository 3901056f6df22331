import type { CivilDate } from '@ponte/shared/calendar';
import { monthEnds, payingSince } from './cohorts';
import { contractFees, type ContractFees } from './contract-fees';
import type { FeeStretch } from './fee-stretches';

/**
 * The contracts, begun by a day, of the customers that paid for the first time in a month (`YYYY-MM`): what each paid at the end of
 * that month, and pays on the day. Those that pay most come first, those that pay no more last. What they pay on the day adds up to
 * the revenue of the cohort, and the customers among them are all that began.
 */
export function cohortContracts(
  customers: Iterable<readonly FeeStretch[]>,
  month: string,
  day: CivilDate,
): ContractFees[] {
  const [monthEnd = day] = monthEnds(`${month}-01`, day);
  const found: ContractFees[] = [];
  for (const stretches of customers) {
    const began = payingSince(stretches);
    if (!began.startsWith(month) || began > day) continue;
    const begun = stretches.filter(({ from }) => from <= day);
    found.push(...contractFees(begun, [monthEnd, day]));
  }
  return found.sort((a, b) => b.after.cmp(a.after) || b.before.cmp(a.before) || a.contractId - b.contractId);
}
