import { addDays, addMonths, latest, startOfMonth, yearOf, type CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { isReverseCharge, REVERSE_CHARGE_RATE, reverseChargeVat } from '../../invoicing/bills/reverse-charge';
import type { Payability } from '../../invoicing/totals';
import type { VatRegisterKind } from './vat-entry.entity';

/** A tax group of a supplier's document, as its file has it; positive on both types, EUR. */
export interface BillTaxGroup {
  readonly rate: Big;
  readonly natura: string | null;
  readonly payability: Payability;
  readonly base: Big;
  readonly tax: Big;
}

/** What a tax group comes to in a register. EUR, a credit note's below zero. */
export interface RegisterLine extends Omit<BillTaxGroup, 'tax'> {
  readonly kind: VatRegisterKind;
  readonly vat: Big;
  readonly deductibleVat: Big;
}

/** Bills of a month that come by this day of the next one are deducted in the month itself (art. 1 DPR 100/98). */
const LAST_DAY = 15;

/**
 * The lines of the registers that a supplier's tax group makes: one of purchases, and under reverse charge the same of sales.
 * All VAT is deductible.
 */
export function registerLines(type: 'bill' | 'credit-note', group: BillTaxGroup): RegisterLine[] {
  const signed = (amount: Big): Big => (type === 'credit-note' ? amount.neg() : amount);
  const { natura } = group;
  const base = signed(group.base);
  if (!isReverseCharge(group)) {
    const vat = signed(group.tax);
    const { rate, payability } = group;
    return [{ kind: 'purchase', rate, natura, payability, base, vat, deductibleVat: vat }];
  }
  const vat = signed(reverseChargeVat(group));
  const line = { rate: REVERSE_CHARGE_RATE, natura, payability: 'I', base, vat } as const;
  return [
    { ...line, kind: 'purchase', deductibleVat: vat },
    { ...line, kind: 'sale', deductibleVat: ZERO },
  ];
}

/**
 * First day of the month in which a bill counts: that of the bill itself if it was registered by the 15th of the next month and
 * within the year, else that of registration (art. 1 DPR 100/98).
 */
export function competenceMonth(issuedOn: CivilDate, registeredOn: CivilDate): CivilDate {
  const issued = startOfMonth(issuedOn);
  const registered = startOfMonth(registeredOn);
  const inTime = registeredOn <= addDays(addMonths(issued, 1), LAST_DAY - 1);
  return issued < registered && inTime && yearOf(issued) === yearOf(registered) ? issued : registered;
}

/**
 * First days of the months in which a bill may count, the earliest first: deducting it in its own month is a right, in that of registration
 * it may be deducted too (art. 19 DPR 633/72). None before `open`, the first month that is not settled.
 */
export function competenceMonths(
  issuedOn: CivilDate,
  registeredOn: CivilDate,
  open: CivilDate,
): readonly [CivilDate, ...CivilDate[]] {
  const first = latest(competenceMonth(issuedOn, registeredOn), open);
  const last = latest(startOfMonth(registeredOn), open);
  return first === last ? [first] : [first, last];
}
