import { days, type CivilDate } from '@ponte/shared/calendar';
import { decimal, roundCents, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { ChargeKind } from '../catalog/charge-kind';
import type { BillableContract, BillableLine } from '../contracts/billable-contract';
import { duePeriods, nextDueOn, type DuePeriod } from '../contracts/schedule';
import { prorate, unitPriceFor } from './proration';

/** One stretch of a contract line to bill or give back, with its amount. EUR without VAT, negative for a refund. */
export interface PlannedCharge {
  readonly line: BillableLine;
  readonly kind: ChargeKind;
  readonly due: DuePeriod;
  readonly quantity: Big;
  /** Price of one unit for the stretch, before the discount. */
  readonly unitPrice: Big;
  readonly amount: Big;
}

/** How far a line is billed once its charges are. */
export interface Progress {
  readonly lineId: number;
  readonly billedTo: CivilDate;
}

export interface ContractCharges {
  readonly charges: readonly PlannedCharge[];
  readonly progress: readonly Progress[];
  /** First day on which something more is due; null when nothing will be. */
  readonly nextBillingOn: CivilDate | null;
}

const HUNDRED = decimal(100);
const ONE_PERCENT = decimal('0.01');

/** All that is due for a contract up to a day, and where that leaves it. */
export function planCharges(contract: BillableContract, upTo: CivilDate): ContractCharges {
  const charges: PlannedCharge[] = [];
  const progress: Progress[] = [];
  const next: CivilDate[] = [];
  for (const line of contract.lines) {
    const due = duePeriods(contract, line, upTo);
    for (const period of due) charges.push(charge(contract, line, period));
    const billedTo = billedToAfter(line, due);
    if (due.length > 0 && billedTo !== null) progress.push({ lineId: line.id, billedTo });
    const dueOn = nextDueOn(contract, { ...line, billedTo });
    if (dueOn !== null) next.push(dueOn);
  }
  return { charges, progress, nextBillingOn: next.sort()[0] ?? null };
}

/** A refund takes the mark back to the line's last day; everything else moves it on. */
function billedToAfter(line: BillableLine, due: readonly DuePeriod[]): CivilDate | null {
  const first = due[0];
  const last = due.at(-1);
  if (!first || !last) return line.billedTo;
  return first.kind === 'refund' ? first.active.from : last.active.to;
}

function charge(contract: BillableContract, line: BillableLine, due: DuePeriod): PlannedCharge {
  const { kind } = due;
  const { quantity } = line;
  if (kind === 'one-off') {
    const amount = roundCents(discounted(line.unitPrice, line).times(quantity));
    return { line, kind, due, quantity, unitPrice: line.unitPrice, amount };
  }
  const periodPrice = line.unitPrice.times(decimal(contract.recurrenceMonths));
  const whole = discounted(periodPrice, line).times(quantity);
  const amount = prorate(whole, due.full, due.active);
  const unitPrice = unitPriceFor(periodPrice, due.full, due.active);
  return kind === 'refund'
    ? { line, kind, due, quantity, unitPrice: unitPrice.neg(), amount: amount.neg() }
    : { line, kind, due, quantity, unitPrice, amount };
}

function discounted(price: Big, { discountPercent }: BillableLine): Big {
  return discountPercent.eq(ZERO) ? price : price.times(HUNDRED.minus(discountPercent)).times(ONE_PERCENT);
}

/** True when a charge covers its full period. */
export function isWhole({ due }: PlannedCharge): boolean {
  return days(due.full) === days(due.active);
}
