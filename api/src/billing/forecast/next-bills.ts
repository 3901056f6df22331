import { addMonths, type CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type { BillableContract, BillableLine } from '../../contracts/billable-contract';
import { nextBillingOn } from '../../contracts/schedule';
import { planCharges, type ContractCharges, type Progress } from '../charges';

/** Twelve yearly bills and some. */
const HORIZON_MONTHS = 150;

/** A bill that will come, if nothing changes until then. */
export interface NextBill<P extends ContractCharges> {
  readonly dueOn: CivilDate;
  readonly plan: P;
}

/**
 * The bills to come of a contract, as runs on the very days will make them: the planner of the runs, asked again and again.
 * Days on which all that is due is free make no bill; years of nothing else end the list.
 */
export function nextBills<P extends ContractCharges>(
  contract: BillableContract,
  most: number,
  plan: (contract: BillableContract, day: CivilDate) => P,
): NextBill<P>[] {
  const bills: NextBill<P>[] = [];
  let now = contract;
  let dueOn = nextBillingOn(contract, contract.lines);
  const horizon = dueOn === null ? '' : addMonths(dueOn, HORIZON_MONTHS);
  while (dueOn !== null && dueOn < horizon && bills.length < most) {
    const planned = plan(now, dueOn);
    if (planned.charges.some(({ amount }) => !amount.eq(ZERO))) bills.push({ dueOn, plan: planned });
    now = { ...now, lines: billed(now.lines, planned.progress) };
    dueOn = planned.nextBillingOn;
  }
  return bills;
}

/** The same by charges alone, without tax and document. */
export function nextCharges(contract: BillableContract, most: number): NextBill<ContractCharges>[] {
  return nextBills(contract, most, planCharges);
}

/** The lines as they stand once these are billed. */
function billed(lines: readonly BillableLine[], progress: readonly Progress[]): BillableLine[] {
  const marks = new Map(progress.map(({ lineId, billedTo }) => [lineId, billedTo]));
  return lines.map((line) => {
    const billedTo = marks.get(line.id);
    return billedTo === undefined ? line : { ...line, billedTo };
  });
}
