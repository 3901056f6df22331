import { addDays, type CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { customerVatRate, type CustomerVat } from '../customer-vat';
import { feeOn, monthlyFee, type FeeChain } from './fee-chain';

/** What a fee costs on a promotion's last day and on the day after; EUR without VAT a month. */
export interface EndedPrice {
  readonly description: string;
  readonly before: Big;
  readonly after: Big;
  /** Percent that the customer pays. */
  readonly vatRate: Big;
}

/** What the end of a promotion on its last day `endsOn` changes; null where the fee ends too or gets no dearer. */
export function endedPrices(chain: FeeChain, endsOn: CivilDate, customer: CustomerVat): EndedPrice | null {
  const next = addDays(endsOn, 1);
  const line = feeOn(chain, next);
  if (!line) return null;
  const before = monthlyFee(chain, endsOn);
  const after = monthlyFee(chain, next);
  if (!after.gt(before)) return null;
  return { description: line.description, before, after, vatRate: customerVatRate(line, customer) };
}
