import type { CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { feesOn, type FeeStretch } from './fee-stretches';

/** A contract and what it paid on two days; EUR without VAT a month. */
export interface ContractFees {
  readonly contractId: number;
  readonly partnerId: number;
  readonly before: Big;
  readonly after: Big;
}

/** What each of a customer's contracts paid on two days, be it nothing. */
export function contractFees(
  stretches: readonly FeeStretch[],
  days: readonly [CivilDate, CivilDate],
): ContractFees[] {
  const ids = [...new Set(stretches.map(({ contractId }) => contractId))];
  return ids.map((contractId) => {
    const own = stretches.filter((each) => each.contractId === contractId);
    const [before = ZERO, after = ZERO] = feesOn(own, days);
    return { contractId, partnerId: own[0]?.partnerId ?? 0, before, after };
  });
}
