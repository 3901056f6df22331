import { decimal, roundCents, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** A tax group of a supplier's document, as far as it tells whose the VAT is. */
export interface ChargedGroup {
  readonly natura: string | null;
  readonly base: Big;
}

/** Ordinary rate (art. 16 DPR 633/72), which the buyer adds where the supplier charges none under reverse charge. */
export const REVERSE_CHARGE_RATE = decimal('22');

/** The supplier charges no VAT and we add it (Natura N6, art. 17 DPR 633/72). */
export function isReverseCharge({ natura }: Pick<ChargedGroup, 'natura'>): boolean {
  return natura?.startsWith('N6') ?? false;
}

/** The VAT that we add to a group, rounded to the cent; zero unless it is under reverse charge. */
export function reverseChargeVat(group: ChargedGroup): Big {
  return isReverseCharge(group) ? roundCents(group.base.times(REVERSE_CHARGE_RATE).div('100')) : ZERO;
}
