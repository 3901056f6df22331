import { decimal, roundCents } from '@ponte/shared/money';
import type Big from 'big.js';

const ONE = decimal('1');
const ONE_PERCENT = decimal('0.01');

/** A price as its customer reads it, in whole cents: with VAT where a rate is given. */
export function shownPrice(price: Big, vatRate: Big | null): Big {
  return roundCents(vatRate === null ? price : price.times(ONE.plus(vatRate.times(ONE_PERCENT))));
}
