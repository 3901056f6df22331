import { DomainError } from '@ponte/shared/domain-error';
import { allocate, decimal, money, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { taxGroups, type TaxedLine } from '../../invoicing/totals';

/** How much is asked in advance: a share of the whole order in percent, or EUR without VAT. */
export type WantedAdvance = { readonly percent: Big } | { readonly amount: Big };

/** A line as an advance sees it. */
export interface AdvancedLine extends TaxedLine {
  /** The customer withholds tax on it. */
  readonly withholdingSubject?: boolean;
}

/** What of one tax of an order is not invoiced yet. EUR without VAT. */
export interface TaxRest<Line extends AdvancedLine> {
  /** The first of the order's lines with this tax: its tax code is that of the advance. */
  readonly line: Line;
  readonly rest: Big;
  /** What of it the customer withholds tax on. */
  readonly subject: Big;
}

/** What an advance takes of one tax, of what the customer withholds on or of the rest. EUR without VAT. */
export interface AdvanceShare<Line extends AdvancedLine> {
  readonly line: Line;
  readonly amount: Big;
  readonly withholdingSubject: boolean;
}

const CENT = decimal('0.01');
const ONE_PERCENT = decimal('0.01');
/** Within one euro of what was asked there is always an amount that leaves no cent of VAT behind, for any rate in whole percents. */
const MOST_CENTS = 100;

/** What is left of each tax of an order once its advances are taken off, in the order of its document. */
export function taxRests<Line extends AdvancedLine>(
  lines: readonly Line[],
  advanced: readonly AdvancedLine[],
): TaxRest<Line>[] {
  return taxGroups(lines).flatMap((group) => {
    const key = keyOf({ ...group, taxRate: group.rate });
    const ordered = lines.filter((each) => keyOf(each) === key);
    const taken = advanced.filter((each) => keyOf(each) === key);
    const [line] = ordered;
    const left = (of: (each: AdvancedLine) => boolean) =>
      sum(ordered.filter(of).map(({ amount }) => amount)).minus(
        sum(taken.filter(of).map(({ amount }) => amount)),
      );
    const subject = left(({ withholdingSubject = false }) => withholdingSubject);
    return line ? [{ line, rest: left(() => true), subject }] : [];
  });
}

/**
 * Splits an advance over the taxes of an order by what is left of each. The VAT of an advance and that of what remains are rounded
 * apart; so each share is the one nearest to its part at which the two add up to the VAT of the whole, and advances and balance come
 * to the order's total to the cent. What is asked is met to a few cents for each tax. What the customer withholds on is a line of its
 * own, in the proportion that is left of it. Throws `sale-order.invalid-advance` when it is
 * nothing, or more than is left.
 */
export function advanceShares<Line extends AdvancedLine>(
  rests: readonly TaxRest<Line>[],
  total: Big,
  wanted: WantedAdvance,
): AdvanceShare<Line>[] {
  const open = rests.filter(({ rest }) => rest.gt(ZERO));
  const left = sum(rests.map(({ rest }) => rest));
  const asked =
    'percent' in wanted ? roundCents(total.times(wanted.percent).times(ONE_PERCENT)) : wanted.amount;
  if (!asked.gt(ZERO) || asked.gt(left))
    throw new DomainError('sale-order.invalid-advance', { asked: money(asked), left: money(left) });
  const parts = allocate(
    asked,
    open.map(({ rest }) => rest),
  );
  return open.flatMap((tax, index) =>
    byWithholding(tax, nearestWhole(parts[index] ?? ZERO, tax.rest, tax.line.taxRate)),
  );
}

/** A part of what is left of a tax, divided into what the customer withholds on and the rest. */
function byWithholding<Line extends AdvancedLine>(
  { line, rest, subject }: TaxRest<Line>,
  part: Big,
): AdvanceShare<Line>[] {
  const share = roundCents(part.times(subject).div(rest));
  const withheld = share.lt(ZERO) ? ZERO : share.gt(part) ? part : share;
  return [
    { line, amount: withheld, withholdingSubject: true },
    { line, amount: part.minus(withheld), withholdingSubject: false },
  ].filter(({ amount }) => amount.gt(ZERO));
}

/** The amount nearest to `part`, from nothing to all of `rest`, at which the VAT of both parts is that of the whole. */
function nearestWhole(part: Big, rest: Big, rate: Big): Big {
  const whole = vat(rest, rate);
  const fits = (amount: Big): boolean =>
    amount.gte(ZERO) &&
    amount.lte(rest) &&
    vat(amount, rate)
      .plus(vat(rest.minus(amount), rate))
      .eq(whole);
  for (let cents = 0; cents <= MOST_CENTS; cents += 1) {
    const step = CENT.times(decimal(cents));
    const found = [part.minus(step), part.plus(step)].find(fits);
    if (found) return found;
  }
  return rest;
}

function vat(base: Big, rate: Big): Big {
  return roundCents(base.times(rate).times(ONE_PERCENT));
}

function keyOf({
  taxRate,
  natura,
  payability,
}: Pick<TaxedLine, 'taxRate' | 'natura' | 'payability'>): string {
  return `${taxRate.toFixed(2)} ${natura ?? ''} ${payability}`;
}
