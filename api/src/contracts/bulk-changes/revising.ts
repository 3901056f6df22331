import { latest, type CivilDate } from '@ponte/shared/calendar';
import { roundCents, sum } from '@ponte/shared/money';
import type Big from 'big.js';
import { isMeant } from '../../catalog/eligibility';
import { customerVatRate, type CustomerVat } from '../customer-vat';
import { discountedPrice } from '../promotions/discounted-price';
import { feeOn, firstOpenDay, monthlyFee, type FeeChain, type FeeLine } from '../promotions/fee-chain';
import type { PromotableContract } from '../promotions/giving';
import { raises, revisedPrice, type PriceRevision } from './price-revision';

/** How a revision meets a contract. */
export interface RevisingOptions {
  /** The day on which it is decided. */
  readonly today: CivilDate;
  /** First day wanted of the new prices; later where bills have got further. */
  readonly from: CivilDate;
  readonly hasEmail: boolean;
  /** Whose VAT the prices are shown with. */
  readonly customer: CustomerVat;
}

/** The new price of one chain. */
export interface RevisedRow {
  readonly originId: number;
  readonly lineId: number;
  readonly description: string;
  readonly startsOn: CivilDate;
  readonly vatRate: Big;
  /** EUR without VAT a month for one unit, before any discount. */
  readonly priceBefore: Big;
  readonly priceAfter: Big;
  /** EUR without VAT a month for all of it, discounts taken off. */
  readonly before: Big;
  readonly after: Big;
}

export type RevisingFault =
  | 'price-revision.contract-over'
  | 'price-revision.not-in-force'
  | 'price-revision.pending'
  | 'price-revision.no-such-product'
  | 'price-revision.below-zero'
  | 'price-revision.no-email';

/** What a revision comes to for one contract. */
export interface Revising {
  readonly faults: readonly RevisingFault[];
  readonly rows: readonly RevisedRow[];
  /** EUR without VAT a month for the whole contract, rounded to the cent. */
  readonly before: Big;
  readonly after: Big;
  /** Something gets dearer, so that the customer has to be told and may withdraw. */
  readonly dearer: boolean;
}

/** Plans a revision of one contract: the new price of each fee it is meant for, and from when. */
export function planRevising(
  revision: PriceRevision,
  contract: PromotableContract,
  options: RevisingOptions,
): Revising {
  const wanted = contract.chains.flatMap((chain) => {
    const line = lineFrom(chain, startOf(chain, options));
    return line && isMeant(revision, line) ? [{ chain, line }] : [];
  });
  const prices = wanted.map(({ chain, line }) => ({
    ...{ chain, line },
    price: revisedPrice(line.unitPrice, customerVatRate(line, options.customer), revision),
  }));
  const rows = prices.flatMap(({ chain, line, price }) =>
    price === null || price.eq(line.unitPrice) ? [] : [revisedRow(chain, line, price, options)],
  );
  const dearer = rows.some(({ priceBefore, priceAfter }) => priceAfter.gt(priceBefore));
  const faults = [
    ...faultsOf(contract, options),
    ...(wanted.length === 0 ? (['price-revision.no-such-product'] as const) : []),
    ...(prices.some(({ price }) => price === null) ? (['price-revision.below-zero'] as const) : []),
    ...(mailMissing(revision, dearer, options) ? (['price-revision.no-email'] as const) : []),
  ];
  const shown = faults.length > 0 ? [] : rows;
  return { faults, rows: shown, dearer: faults.length === 0 && dearer, ...effect(contract, shown, options) };
}

function faultsOf(
  { open, inForce, chains }: PromotableContract,
  { today }: RevisingOptions,
): RevisingFault[] {
  if (!open) return ['price-revision.contract-over'];
  if (!inForce) return ['price-revision.not-in-force'];
  const pending = chains.some(({ lines }) =>
    lines.some(({ batchId, startsOn }) => batchId !== null && startsOn > today),
  );
  return pending ? ['price-revision.pending'] : [];
}

function mailMissing(revision: PriceRevision, dearer: boolean, { hasEmail }: RevisingOptions): boolean {
  return revision.notice === 'mail' && raises(revision) && dearer && !hasEmail;
}

function startOf(chain: FeeChain, { from }: RevisingOptions): CivilDate {
  return latest(from, firstOpenDay(chain));
}

/** The line in force from a day on; one after a pause rather than the pause, so that the effect is that of a usual month. */
function lineFrom(chain: FeeChain, day: CivilDate): FeeLine | null {
  const usual = chain.lines.find(
    ({ endsOn, pausePercent }) => pausePercent === null && (endsOn === null || day <= endsOn),
  );
  return usual ?? feeOn(chain, day);
}

function revisedRow(chain: FeeChain, line: FeeLine, price: Big, options: RevisingOptions): RevisedRow {
  const startsOn = startOf(chain, options);
  const day = latest(startsOn, line.startsOn);
  const fee = (unitPrice: Big): Big =>
    discountedPrice({ ...line, unitPrice }, chain.promotions, day).times(line.quantity);
  return {
    ...{ originId: chain.originId, lineId: line.id, description: line.description, startsOn },
    ...{ vatRate: customerVatRate(line, options.customer), priceBefore: line.unitPrice, priceAfter: price },
    ...{ before: fee(line.unitPrice), after: fee(price) },
  };
}

function effect(
  { chains }: PromotableContract,
  rows: readonly RevisedRow[],
  options: RevisingOptions,
): { before: Big; after: Big } {
  const fees = chains.map((chain) => {
    const fee = monthlyFee(chain, startOf(chain, options));
    return rows.find(({ originId }) => originId === chain.originId) ?? { before: fee, after: fee };
  });
  return {
    before: roundCents(sum(fees.map(({ before }) => before))),
    after: roundCents(sum(fees.map(({ after }) => after))),
  };
}
