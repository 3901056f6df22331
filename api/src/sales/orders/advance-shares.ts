import { DomainError } from '@ponte/shared/domain-error';
import { allocate, decimal, money, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { taxGroups, type TaxedLine } from '../../invoicing/totals';

/** How much is asked in advance: a share of the whole order in percent, or EUR without VAT. */
export type WantedAdvance = { readonly percent: Big } | { readonly amount: Big };

/** What of one tax of an order is not invoiced yet. EUR without VAT. */
export interface TaxRest<Line extends TaxedLine> {
  /** The first of the order's lines with this tax: its tax code is that of the advance. */
  readonly line: Line;
  readonly rest: Big;
}

/** What an advance takes of one tax. EUR without VAT. */
export interface AdvanceShare<Line extends TaxedLine> {
  readonly line: Line;
  readonly amount: Big;
}

const CENT = decimal('0.01');
const ONE_PERCENT = decimal('0.01');
/** Within one euro of what was asked there is always an amount that leaves no cent of VAT behind, for any rate in whole percents. */
const MOST_CENTS = 100;

/** What is left of each tax of an order once its advances are taken off, in the order of its document. */
export function taxRests<Line extends TaxedLine>(
  lines: readonly Line[],
  advanced: readonly TaxedLine[],
): TaxRest<Line>[] {
  const taken = new Map(
    taxGroups(advanced).map((group) => [keyOf({ ...group, taxRate: group.rate }), group.base]),
  );
  return taxGroups(lines).flatMap(({ base, ...group }) => {
    const key = keyOf({ ...group, taxRate: group.rate });
    const line = lines.find((each) => keyOf(each) === key);
    return line ? [{ line, rest: base.minus(taken.get(key) ?? ZERO) }] : [];
  });
}

/**
 * Splits an advance over the taxes of an order by what is left of each. The VAT of an advance and that of what remains are rounded
 * apart; so each share is the one nearest to its part at which the two add up to the VAT of the whole, and advances and balance come
 * to the order's total to the cent. What is asked is met to a few cents for each tax. Throws `sale-order.invalid-advance` when it is
 * nothing, or more than is left.
 */
export function advanceShares<Line extends TaxedLine>(
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
  return open
    .map(({ line, rest }, index) => ({
      line,
      amount: nearestWhole(parts[index] ?? ZERO, rest, line.taxRate),
    }))
    .filter(({ amount }) => amount.gt(ZERO));
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
