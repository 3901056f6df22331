import { decimal, roundCents, sum, ZERO } from '@ponte/shared/money';
import type { Natura } from '@ponte/shared/code-lists/natura';
import type Big from 'big.js';
import { withheldFrom } from './withholding';

/** When the tax falls due: I at once, D deferred to payment, S paid to the state by the customer (split payment). */
export type Payability = 'I' | 'D' | 'S';

/** Unit price before the discount, net of tax; `discountPercent` 0 to 100, at most two decimals, or an amount off each unit. */
export interface PricedLine {
  readonly quantity: Big;
  readonly unitPrice: Big;
  readonly discountPercent: Big;
  readonly discountAmount?: Big;
}

/** A line as the tax sees it. `taxRate` in percent; `natura` and `law` say why a zero rate is zero. */
export interface TaxedLine {
  readonly amount: Big;
  readonly taxRate: Big;
  readonly natura: Natura | null;
  readonly payability: Payability;
  readonly law: string | null;
}

/** All lines of one rate, natura and payability: one DatiRiepilogo of the e-invoice, one row of the VAT register. */
export interface TaxGroup {
  readonly rate: Big;
  readonly natura: Natura | null;
  readonly payability: Payability;
  readonly law: string | null;
  readonly base: Big;
  readonly tax: Big;
}

/** `payable` is what the customer pays us: the total less the tax it pays to the state itself, and what it withholds. */
export interface DocumentTotals {
  readonly taxable: Big;
  readonly tax: Big;
  readonly total: Big;
  /** What a condominium keeps for the tax office. */
  readonly withheld: Big;
  readonly payable: Big;
}

/** Stamp duty is due when the lines subject to it add up to more than `threshold`. */
export interface StampDutyRule {
  readonly threshold: Big;
  readonly amount: Big;
}

const HUNDRED = decimal(100);
const ONE_PERCENT = decimal('0.01');

/** In force since 26 June 2013. */
export const STAMP_DUTY_RULE: StampDutyRule = { threshold: decimal('77.47'), amount: decimal('2.00') };

/** What a line costs before tax, in whole cents: the discount lowers the unit price, and only the product is rounded. */
export function lineAmount({ quantity, unitPrice, discountPercent, discountAmount = ZERO }: PricedLine): Big {
  const left = unitPrice.times(HUNDRED.minus(discountPercent)).times(ONE_PERCENT).minus(discountAmount);
  return roundCents(left.times(quantity));
}

/**
 * Groups lines by rate, natura and payability, highest rate first. The tax is taken once on each base, never summed from
 * lines: that is how SdI checks it (00421, 00422). Different laws of one group are joined by a semicolon.
 */
export function taxGroups(lines: readonly TaxedLine[]): TaxGroup[] {
  const groups = new Map<string, TaxedLine[]>();
  for (const line of lines) {
    const key = `${line.taxRate.toFixed(2)} ${line.natura ?? ''} ${line.payability}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].map(toGroup).sort(byRateThenNatura);
}

/** Adds the groups up; `subject` is what they hold that is subject to withholding, EUR without VAT. */
export function documentTotals(groups: readonly TaxGroup[], subject: Big = ZERO): DocumentTotals {
  const taxable = sum(groups.map(({ base }) => base));
  const tax = sum(groups.map((group) => group.tax));
  const split = sum(groups.filter(({ payability }) => payability === 'S').map((group) => group.tax));
  const total = taxable.plus(tax);
  const owed = total.minus(split);
  const withheld = withheldFrom(subject, owed);
  return { taxable, tax, total, withheld, payable: owed.minus(withheld) };
}

/** The stamp duty a document bears (DPR 642/72), or zero. It enters no total; charging it on takes a line of its own. */
export function stampDuty(
  lines: readonly { readonly amount: Big; readonly stampSubject: boolean }[],
  rule: StampDutyRule = STAMP_DUTY_RULE,
): Big {
  const subject = sum(lines.filter(({ stampSubject }) => stampSubject).map(({ amount }) => amount));
  return subject.gt(rule.threshold) ? rule.amount : ZERO;
}

function toGroup(lines: readonly TaxedLine[]): TaxGroup {
  const [{ taxRate: rate, natura, payability }] = lines as [TaxedLine];
  const base = sum(lines.map(({ amount }) => amount));
  const laws = [...new Set(lines.flatMap(({ law }) => law ?? []))];
  const law = laws.length > 0 ? laws.join('; ') : null;
  return { rate, natura, payability, law, base, tax: roundCents(base.times(rate).times(ONE_PERCENT)) };
}

function byRateThenNatura(a: TaxGroup, b: TaxGroup): number {
  return (
    b.rate.cmp(a.rate) ||
    (a.natura ?? '').localeCompare(b.natura ?? '') ||
    a.payability.localeCompare(b.payability)
  );
}
