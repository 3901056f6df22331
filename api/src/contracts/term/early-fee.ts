import {
  addDays,
  addMonths,
  daysBetween,
  intersect,
  monthsBetween,
  type CivilDate,
  type Period,
} from '@ponte/shared/calendar';
import { decimal, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { LinePromotion } from '../line-promotion';
import { discountedPrice } from '../promotions/discounted-price';
import type { EarlyFeeKind } from './term';

/** What the customer committed to, and what leaving early costs. */
export interface Commitment {
  /** First day of the first term. */
  readonly termStartsOn: CivilDate | null;
  readonly commitmentEndsOn: CivilDate | null;
  readonly earlyFee: EarlyFeeKind;
  /** EUR without VAT of a fixed fee. */
  readonly earlyFeeAmount: Big | null;
}

/** What of a line the fee is counted from. */
export interface FeeLine {
  readonly description: string;
  readonly billing: 'once' | 'recurring';
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly quantity: Big;
  readonly unitPrice: Big;
  readonly discountPercent: Big;
  /** Percent of the fee that is paid in a pause; null outside of one. */
  readonly pausePercent: Big | null;
  readonly promotions: readonly LinePromotion[];
}

/** A fee in EUR without VAT, with what it is made of. */
export interface EarlyFee {
  readonly kind: EarlyFeeKind;
  readonly amount: Big;
  /** The days of the commitment that are left; null when none are. */
  readonly remaining: Period | null;
  readonly parts: readonly { readonly description: string; readonly amount: Big }[];
}

const HUNDRED = decimal(100);

/**
 * What is owed for leaving with a last day before the commitment is over: a fixed amount; all fees that were still to come; or of
 * the discounts had so far (as Delibera AGCOM 487/18/CONS demands, in proportion) the share of the days that are left.
 */
export function earlyFee(commitment: Commitment, lines: readonly FeeLine[], lastDay: CivilDate): EarlyFee {
  const { termStartsOn, commitmentEndsOn, earlyFee: kind, earlyFeeAmount } = commitment;
  if (termStartsOn === null || commitmentEndsOn === null || lastDay >= commitmentEndsOn) return nothing(kind);
  const whole = { from: termStartsOn, to: addDays(commitmentEndsOn, 1) };
  const remaining = { from: lastDay < termStartsOn ? termStartsOn : addDays(lastDay, 1), to: whole.to };
  const parts = partsOf(kind, lines, { whole, remaining, fixed: earlyFeeAmount ?? ZERO });
  return { kind, amount: sum(parts.map(({ amount }) => amount)), remaining, parts };
}

function nothing(kind: EarlyFeeKind): EarlyFee {
  return { kind, amount: ZERO, remaining: null, parts: [] };
}

interface Span {
  readonly whole: Period;
  readonly remaining: Period;
  readonly fixed: Big;
}

function partsOf(
  kind: EarlyFeeKind,
  lines: readonly FeeLine[],
  { whole, remaining, fixed }: Span,
): EarlyFee['parts'] {
  if (kind === 'none') return [];
  if (kind === 'fixed') return [{ description: '', amount: fixed }];
  if (kind === 'fees') {
    return owed(lines, (line) => (line.billing === 'once' ? ZERO : feeOver(line, remaining, netPrice)));
  }
  const past = { from: whole.from, to: remaining.from };
  const left = decimal(daysBetween(remaining.from, remaining.to));
  const all = decimal(daysBetween(whole.from, whole.to));
  return owed(lines, (line) => discountOver(line, past).times(left).div(all));
}

function owed(lines: readonly FeeLine[], amountOf: (line: FeeLine) => Big): EarlyFee['parts'] {
  return lines
    .map((line) => ({ description: line.description, amount: roundCents(amountOf(line)) }))
    .filter(({ amount }) => amount.gt(ZERO));
}

/** All that was taken off the price of a line over some days; of what is sold once, on its first day. */
function discountOver(line: FeeLine, span: Period): Big {
  if (line.billing === 'recurring') return feeOver(line, span, discount);
  const begins = line.startsOn >= span.from && line.startsOn < span.to;
  return begins ? discount(line, line.startsOn).times(line.quantity) : ZERO;
}

/** An amount a month and unit that changes with promotions, over the days of a span in which the line is in force. */
function feeOver(line: FeeLine, span: Period, priceOn: (line: FeeLine, day: CivilDate) => Big): Big {
  const to = line.endsOn === null ? null : addDays(line.endsOn, 1);
  const active = intersect(span, { from: line.startsOn, to });
  if (!active) return ZERO;
  const borders = line.promotions
    .flatMap(({ from, to: end }) => [from, ...(end === null ? [] : [end])])
    .filter((day) => active.from < day && day < active.to);
  const days = [active.from, ...[...new Set(borders)].sort(), active.to];
  const amounts = days.slice(0, -1).map((from, index) => {
    const months = monthsIn({ from, to: days[index + 1] ?? active.to });
    return priceOn(line, from).times(line.quantity).times(months);
  });
  return sum(amounts);
}

function netPrice(line: FeeLine, day: CivilDate): Big {
  return inPause(line, discountedPrice(line, line.promotions, day));
}

function discount(line: FeeLine, day: CivilDate): Big {
  return inPause(line, line.unitPrice.minus(discountedPrice(line, line.promotions, day)));
}

function inPause({ pausePercent }: FeeLine, price: Big): Big {
  return pausePercent === null ? price : price.times(pausePercent).div(HUNDRED);
}

/** Months in a span: whole ones from its first day, and of the last the share of its days. */
export function monthsIn({ from, to }: Period): Big {
  let whole = monthsBetween(from, to);
  if (addMonths(from, whole) > to) whole -= 1;
  const start = addMonths(from, whole);
  const days = decimal(daysBetween(start, addMonths(from, whole + 1)));
  return decimal(whole).plus(decimal(daysBetween(start, to)).div(days));
}
