import { latest, type CivilDate } from '@ponte/shared/calendar';
import { sum } from '@ponte/shared/money';
import type Big from 'big.js';
import {
  isReverseCharge,
  REVERSE_CHARGE_RATE,
  reverseChargeVat,
  type ChargedGroup,
} from '../bills/reverse-charge';

/** A group of a supplier's bill with the VAT that we add. EUR, below zero for a credit note. */
export interface IntegratedGroup {
  readonly rate: Big;
  /** As the supplier gave it. */
  readonly natura: string | null;
  readonly base: Big;
  readonly tax: Big;
}

export interface Integration {
  readonly groups: readonly IntegratedGroup[];
  readonly taxable: Big;
  readonly tax: Big;
  readonly total: Big;
}

/**
 * What we add to a supplier's document, group by group, of those under reverse charge alone; null where there is none. It is what its
 * journal entry and both VAT registers have, to the cent. A credit note's is below zero, since no kind of integration takes away.
 */
export function integrationOf(
  type: 'bill' | 'credit-note',
  taxes: readonly ChargedGroup[],
): Integration | null {
  const signed = (amount: Big): Big => (type === 'credit-note' ? amount.neg() : amount);
  const groups = taxes.filter(isReverseCharge).map((group) => ({
    ...{ rate: REVERSE_CHARGE_RATE, natura: group.natura },
    ...{ base: signed(group.base), tax: signed(reverseChargeVat(group)) },
  }));
  if (groups.length === 0) return null;
  const taxable = sum(groups.map(({ base }) => base));
  const tax = sum(groups.map((group) => group.tax));
  return { groups, taxable, tax, total: taxable.plus(tax) };
}

/** The day that an integration is to bear: that on which the bill came, the month of which its VAT is owed in; never before the bill (SdI 00418). */
export function integrationDay(bill: {
  readonly issuedOn: CivilDate;
  readonly receivedOn: CivilDate;
}): CivilDate {
  return latest(bill.issuedOn, bill.receivedOn);
}
