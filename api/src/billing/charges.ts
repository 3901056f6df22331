import type { CivilDate } from '@ponte/shared/calendar';
import { decimal, equalPart, roundCents, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { ChargeKind } from '../catalog/charge-kind';
import type { BillableContract, BillableLine } from '../contracts/billable-contract';
import { termsOf } from '../contracts/billing-terms';
import { promotionsOn, type LinePromotion } from '../contracts/line-promotion';
import { duePeriods, inForce, nextDueOn, type DuePeriod } from '../contracts/schedule';
import { discountedPrice, plainPercent } from '../invoicing/discount-chain';
import { discountedStretches, discountsOf } from './discounts';
import { prorate, unitPriceFor } from './proration';

/** One stretch of a contract line to bill or give back, with its amount. EUR without VAT, negative for a refund. */
export interface PlannedCharge {
  readonly line: BillableLine;
  readonly kind: ChargeKind;
  readonly due: DuePeriod;
  readonly quantity: Big;
  /** Price of one unit for the stretch, before the discount. */
  readonly unitPrice: Big;
  /** As the document says it: a percentage, or an amount off each unit. */
  readonly discountPercent: Big;
  readonly discountAmount: Big;
  readonly amount: Big;
  /** What lowered the price besides the line's own discount, in its order. */
  readonly promotions: readonly LinePromotion[];
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

const ONE = decimal(1);

/** All that is due for a contract up to a day, and where that leaves it. */
export function planCharges(contract: BillableContract, upTo: CivilDate): ContractCharges {
  const charges: PlannedCharge[] = [];
  const progress: Progress[] = [];
  const next: CivilDate[] = [];
  for (const line of contract.lines) {
    const due = duePeriods(contract, line, upTo);
    for (const period of due) addCharges(charges, contract, line, period);
    const billedTo = billedToAfter(line, due);
    if (due.length > 0 && billedTo !== null) progress.push({ lineId: line.id, billedTo });
    const dueOn = nextDueOn(contract, line, billedTo);
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

function addCharges(
  charges: PlannedCharge[],
  contract: BillableContract,
  line: BillableLine,
  due: DuePeriod,
): void {
  if (due.kind === 'one-off') charges.push(once(contract, line, due));
  else if (line.promotions.length === 0) charges.push(recurring(contract, line, due, line.promotions));
  else {
    for (const { due: stretch, promotions } of discountedStretches(due, line.promotions)) {
      charges.push(recurring(contract, line, stretch, promotions));
    }
  }
}

function recurring(
  contract: BillableContract,
  line: BillableLine,
  due: DuePeriod,
  promotions: readonly LinePromotion[],
): PlannedCharge {
  const { quantity } = line;
  const { full, active, kind } = due;
  const { dayCount } = contract;
  const months = termsOf(contract, line).recurrenceMonths;
  const price = months === 1 ? line.unitPrice : line.unitPrice.times(decimal(months));
  const discounts = discountsOf(line, promotions);
  const left = discountedPrice(price, months, discounts);
  const amount = prorate(left.times(quantity), full, active, dayCount);
  const unitPrice = unitPriceFor(price, full, active, dayCount);
  const percent = plainPercent(discounts);
  const off = percent === null ? unitPrice.minus(unitPriceFor(left, full, active, dayCount)) : ZERO;
  const back = kind === 'refund';
  // One plain literal: billing makes these by the ten thousand.
  return {
    line,
    kind,
    due,
    quantity,
    unitPrice: back ? unitPrice.neg() : unitPrice,
    discountPercent: percent ?? ZERO,
    discountAmount: back && percent === null ? off.neg() : off,
    amount: back ? amount.neg() : amount,
    promotions,
  };
}

/** What is sold once, whole or one of its parts. A part is told as an amount, discounts taken off. */
function once(contract: BillableContract, line: BillableLine, due: DuePeriod): PlannedCharge {
  const promotions = promotionsOn(line.promotions, inForce(contract, line).from);
  const discounts = discountsOf(line, promotions);
  const left = discountedPrice(line.unitPrice, 1, discounts);
  const whole = roundCents(left.times(line.quantity));
  const inParts = line.instalments > 1;
  const percent = inParts ? ZERO : plainPercent(discounts);
  const amount = inParts ? equalPart(whole, due.part, line.instalments) : whole;
  return {
    line,
    kind: due.kind,
    due,
    quantity: inParts ? ONE : line.quantity,
    unitPrice: inParts ? amount : line.unitPrice,
    discountPercent: percent ?? ZERO,
    discountAmount: percent === null ? line.unitPrice.minus(left) : ZERO,
    amount,
    promotions,
  };
}

/** True when a charge covers its full period. */
export function isWhole({ due: { full, active } }: PlannedCharge): boolean {
  return active.from === full.from && active.to === full.to;
}
