import { decimal, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** What of a tax code decides the sums that a line is part of. */
interface TaxCode {
  readonly rate: string;
  readonly natura: string | null;
  readonly payability: string;
}

/** A line as it stands in the form: decimal strings that may be empty or half typed. */
export interface LineDraft {
  readonly productId?: number | null;
  readonly quantity?: string | null;
  readonly unitPrice?: string | null;
  readonly discountPercent?: string | null;
  readonly taxCodeId?: number | null;
}

/** EUR. `tax` and `total` are null while a line has no tax code yet. */
export interface DraftTotals {
  readonly taxable: Big;
  readonly tax: Big | null;
  readonly total: Big | null;
}

const HUNDRED = decimal('100');

/** What a line comes to in whole cents, as the API will work it out; null while its price is missing or half typed. */
export function lineAmount({ quantity, unitPrice, discountPercent }: LineDraft): Big | null {
  const factors = [unitPrice, quantity ?? '1', discountPercent ?? '0'].map(typed);
  const [price, count, discount] = factors;
  if (!price || !count || !discount) return null;
  return roundCents(price.times(HUNDRED.minus(discount)).div(HUNDRED).times(count));
}

/**
 * A foretaste of the document's totals; what the API answers on saving is what counts. As there, the tax is taken once on
 * the sum of each rate, Natura and payability.
 */
export function draftTotals<Line extends LineDraft>(
  lines: readonly Line[],
  taxCodeOf: (line: Line) => TaxCode | undefined,
): DraftTotals {
  const bases = new Map<string, { readonly rate: Big; readonly base: Big }>();
  let known = true;
  for (const line of lines) {
    const amount = lineAmount(line);
    const code = taxCodeOf(line);
    if (amount && !code) known = false;
    if (!amount || !code) continue;
    const key = `${code.rate} ${code.natura ?? ''} ${code.payability}`;
    bases.set(key, { rate: decimal(code.rate), base: (bases.get(key)?.base ?? ZERO).plus(amount) });
  }
  const taxable = sum(lines.flatMap((line) => lineAmount(line) ?? []));
  if (!known) return { taxable, tax: null, total: null };
  const tax = sum([...bases.values()].map(({ rate, base }) => roundCents(base.times(rate).div(HUNDRED))));
  return { taxable, tax, total: taxable.plus(tax) };
}

function typed(text: string | null | undefined): Big | null {
  return typeof text === 'string' && /^-?\d+(\.\d+)?$/.test(text) ? decimal(text) : null;
}
