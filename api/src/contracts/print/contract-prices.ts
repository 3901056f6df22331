import type { CivilDate } from '@ponte/shared/calendar';
import { addDays } from '@ponte/shared/calendar';
import { decimal, money, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { lineBilling } from '../line-kind';
import type { LinePromotion } from '../line-promotion';
import type { PrintedLineSource } from './contract-document-source';

/** A line as the contract prints it; amounts in EUR, decimal strings. */
export interface PriceRow {
  readonly description: string;
  readonly quantity: string;
  readonly net: string;
  /** VAT included. */
  readonly gross: string;
  readonly discountPercent: string | null;
  readonly rate: string;
  readonly natura: string | null;
  /** First day, where it is not the contract's own. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly instalments: number | null;
  readonly rented: boolean;
  readonly promotions: readonly PromotionRow[];
}

export interface PromotionRow {
  readonly name: string;
  readonly percent: string | null;
  /** EUR a month without VAT. */
  readonly amount: string | null;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** Something the customer has on loan. */
export interface LoanRow {
  readonly description: string;
  readonly quantity: string;
  /** EUR owed when it does not come back. */
  readonly penalty: string | null;
}

export interface PriceTotals {
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

export interface ContractPrices {
  readonly monthly: readonly PriceRow[];
  readonly once: readonly PriceRow[];
  readonly loans: readonly LoanRow[];
  readonly hasDiscounts: boolean;
  readonly monthlyTotals: PriceTotals;
  /** Of one bill, where it is for more than a month. */
  readonly periodTotals: PriceTotals | null;
  readonly onceTotals: PriceTotals;
  /** Laws that free lines from VAT, each once. */
  readonly laws: readonly string[];
}

/**
 * What a contract costs, as it is printed: by the month, at the start, and on loan. Totals are made as bills make them, tax on the sum
 * of each rate, so that the first bill agrees with the contract to the cent. Discounts for a time are told beside their line and not
 * taken off: what is printed is what is owed once they are over.
 */
export function contractPrices(
  lines: readonly PrintedLineSource[],
  recurrenceMonths: number,
  startsOn: CivilDate,
): ContractPrices {
  const of = (billing: ReturnType<typeof lineBilling>): PrintedLineSource[] =>
    lines.filter((line) => lineBilling({ ...line, pausePercent: null }) === billing);
  const recurring = of('recurring');
  const once = of('once');
  return {
    monthly: recurring.map((line) => priceRow(line, startsOn)),
    once: once.map((line) => priceRow(line, startsOn)),
    loans: of('never').map(({ description, quantity, penalty }) => ({
      description,
      quantity: quantity.toFixed(),
      penalty: penalty === null ? null : money(penalty),
    })),
    hasDiscounts: lines.some(({ discountPercent }) => !discountPercent.eq(ZERO)),
    monthlyTotals: totals(recurring, 1),
    periodTotals: recurrenceMonths > 1 ? totals(recurring, recurrenceMonths) : null,
    onceTotals: totals(once, 1),
    laws: [...new Set(lines.flatMap(({ law }) => law ?? []))],
  };
}

function priceRow(line: PrintedLineSource, startsOn: CivilDate): PriceRow {
  const net = netOf(line);
  return {
    description: line.description,
    quantity: line.quantity.toFixed(),
    net: money(roundCents(net)),
    gross: money(roundCents(net.plus(net.times(line.taxRate).div('100')))),
    discountPercent: line.discountPercent.eq(ZERO) ? null : line.discountPercent.toFixed(),
    rate: line.taxRate.toFixed(),
    natura: line.natura,
    from: line.startsOn > startsOn ? line.startsOn : null,
    until: line.endsOn,
    instalments: line.instalments > 1 ? line.instalments : null,
    rented: line.provision === 'rented',
    promotions: line.promotions.map(promotionRow),
  };
}

function promotionRow({ name, kind, value, from, to }: LinePromotion): PromotionRow {
  return {
    ...{ name, from },
    percent: kind === 'percent' ? value.toFixed() : null,
    amount: kind === 'amount' ? money(roundCents(value)) : null,
    until: to === null ? null : addDays(to, -1),
  };
}

/** EUR without VAT, not yet rounded. */
function netOf({ quantity, unitPrice, discountPercent }: PrintedLineSource): Big {
  const full = quantity.times(unitPrice);
  return full.minus(full.times(discountPercent).div('100'));
}

function totals(lines: readonly PrintedLineSource[], months: number): PriceTotals {
  const bases = new Map<string, Big>();
  for (const line of lines) {
    const amount = roundCents(netOf(line).times(decimal(months)));
    const rate = line.taxRate.toFixed();
    bases.set(rate, (bases.get(rate) ?? ZERO).plus(amount));
  }
  const net = sum(bases.values());
  const tax = sum([...bases].map(([rate, base]) => roundCents(base.times(rate).div('100'))));
  return { net: money(net), tax: money(tax), gross: money(net.plus(tax)) };
}
