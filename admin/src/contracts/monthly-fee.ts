import type { CivilDate } from '@ponte/shared/calendar';
import type { components } from '@ponte/shared/generated/api-types';
import { decimal, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { lineAmount } from '../invoices/draft-totals';

type Line = Pick<
  components['schemas']['ContractLineDto'],
  'kind' | 'provision' | 'pausePercent' | 'quantity' | 'unitPrice' | 'discountPercent' | 'startsOn' | 'endsOn'
>;

/** What the fees in force on a day come to in a month, EUR without VAT; what is sold once is no fee. */
export function monthlyFee(lines: readonly Line[], on: CivilDate): Big {
  return sum(lines.filter((line) => isFee(line) && inForce(line, on)).map(fee));
}

/** True for what is billed month after month. */
export function isFee({ kind, provision }: Pick<Line, 'kind' | 'provision'>): boolean {
  return kind === 'recurring' || (kind === 'accessory' && provision !== 'sold' && provision !== 'loan');
}

/** While it is paused only a part is paid. */
function fee(line: Line): Big {
  const amount = lineAmount(line) ?? ZERO;
  return line.pausePercent == null ? amount : roundCents(amount.times(decimal(line.pausePercent)).div('100'));
}

function inForce({ startsOn, endsOn }: Line, on: CivilDate): boolean {
  return (startsOn ?? on) <= on && (endsOn ?? on) >= on;
}
