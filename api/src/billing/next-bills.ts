import { addMonths, type CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type { BillableContract, BillableLine } from '../contracts/billable-contract';
import { nextBillingOn } from '../contracts/schedule';
import { planCharges, type PlannedCharge, type Progress } from './charges';

/** Twelve yearly bills and some. */
const HORIZON_MONTHS = 150;

/** A bill that will come, if nothing changes until then. */
export interface NextBill {
  readonly dueOn: CivilDate;
  readonly charges: readonly PlannedCharge[];
}

/**
 * The bills to come of a contract, as runs on the very days will make them: the planner of the runs, asked again and again.
 * Days on which all that is due is free make no bill; years of nothing else end the list.
 */
export function nextBills(contract: BillableContract, most: number): NextBill[] {
  const bills: NextBill[] = [];
  let now = contract;
  let dueOn = nextBillingOn(contract, contract.lines);
  const horizon = dueOn === null ? '' : addMonths(dueOn, HORIZON_MONTHS);
  while (dueOn !== null && dueOn < horizon && bills.length < most) {
    const planned = planCharges(now, dueOn);
    if (planned.charges.some(({ amount }) => !amount.eq(ZERO)))
      bills.push({ dueOn, charges: planned.charges });
    now = { ...now, lines: billed(now.lines, planned.progress) };
    dueOn = planned.nextBillingOn;
  }
  return bills;
}

/** The lines as they stand once these are billed. */
export function billed(lines: readonly BillableLine[], progress: readonly Progress[]): BillableLine[] {
  const marks = new Map(progress.map(({ lineId, billedTo }) => [lineId, billedTo]));
  return lines.map((line) => {
    const billedTo = marks.get(line.id);
    return billedTo === undefined ? line : { ...line, billedTo };
  });
}
