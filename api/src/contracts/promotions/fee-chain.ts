import type { CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { LinePromotion } from '../line-promotion';
import { discountedPrice } from './discounted-price';

/** One stretch of a fee: a contract line. */
export interface FeeLine {
  readonly id: number;
  readonly originId: number;
  readonly position: number;
  readonly productId: number;
  readonly categoryId: number;
  readonly kind: 'recurring' | 'accessory';
  readonly description: string;
  readonly quantity: Big;
  readonly unitPrice: Big;
  readonly discountPercent: Big;
  readonly taxCodeId: number;
  /** It is not the product's: chosen for the line by hand. */
  readonly taxChosen: boolean;
  /** Percent of VAT, before what the customer's own tax code or fiscal position make of it. */
  readonly vatRate: Big;
  /** Percent of the price paid while the contract is paused; null while it is not. */
  readonly pausePercent: Big | null;
  /** The bulk change that made it, if one did. */
  readonly batchId: string | null;
  readonly startsOn: CivilDate;
  /** Last day, the contract's own end counted in. */
  readonly endsOn: CivilDate | null;
  readonly billedTo: CivilDate | null;
}

/** What the office calls a line: a fee and all that followed it, with the promotions it has. */
export interface FeeChain {
  readonly originId: number;
  /** In order of time; never empty. */
  readonly lines: readonly FeeLine[];
  readonly promotions: readonly GivenLine[];
}

/** A promotion as a chain has it. */
export interface GivenLine extends LinePromotion {
  readonly promotionId: number;
}

/** Lines put together to chains, in the order of the lines. Lines that never came into force are left out. */
export function feeChains(
  lines: readonly FeeLine[],
  promotions: ReadonlyMap<number, readonly GivenLine[]>,
): FeeChain[] {
  const chains = new Map<number, FeeLine[]>();
  for (const line of lines) {
    if (line.endsOn !== null && line.endsOn < line.startsOn) continue;
    const chain = chains.get(line.originId);
    if (chain) chain.push(line);
    else chains.set(line.originId, [line]);
  }
  return [...chains].map(([originId, chain]) => ({
    originId,
    lines: chain.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)),
    promotions: promotions.get(originId) ?? [],
  }));
}

/** The line that is in force on a day; before the first that one, between two the next. Null after the last. */
export function feeOn({ lines }: FeeChain, day: CivilDate): FeeLine | null {
  return lines.find(({ endsOn }) => endsOn === null || day <= endsOn) ?? null;
}

/** The first day that no bill has reached: whatever changes the price may begin there, and not before. */
export function firstOpenDay({ lines }: FeeChain): CivilDate {
  const [first] = lines;
  return lines.reduce(
    (day, { billedTo }) => (billedTo !== null && billedTo > day ? billedTo : day),
    first?.startsOn ?? '',
  );
}

/** What the chain costs in a month from a day on, EUR without VAT; nothing once it is over. */
export function monthlyFee(
  chain: FeeChain,
  day: CivilDate,
  promotions: readonly LinePromotion[] = chain.promotions,
): Big {
  const line = feeOn(chain, day);
  return line ? discountedPrice(line, promotions, day).times(line.quantity) : ZERO;
}
