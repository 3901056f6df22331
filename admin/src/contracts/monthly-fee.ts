import type { CivilDate } from '@ponte/shared/calendar';
import type { components } from '@ponte/shared/generated/api-types';
import { decimal, sum } from '@ponte/shared/money';
import type Big from 'big.js';
import { lineAmount } from '../invoices/draft-totals';

type Line = Pick<
  components['schemas']['ContractLineDto'],
  'kind' | 'quantity' | 'unitPrice' | 'discountPercent' | 'startsOn' | 'endsOn'
>;

/** What the fees in force on a day come to in a month, EUR without VAT; what is sold once is no fee. */
export function monthlyFee(lines: readonly Line[], on: CivilDate): Big {
  return sum(
    lines.filter((line) => isFee(line) && inForce(line, on)).map((line) => lineAmount(line) ?? decimal('0')),
  );
}

/** True for what is billed month after month. */
export function isFee({ kind }: Pick<Line, 'kind'>): boolean {
  return kind === 'recurring' || kind === 'accessory';
}

function inForce({ startsOn, endsOn }: Line, on: CivilDate): boolean {
  return (startsOn ?? on) <= on && (endsOn ?? on) >= on;
}
