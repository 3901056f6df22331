import { addDays, addMonths, earliest, latest, type CivilDate } from '@ponte/shared/calendar';
import { roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { ineligibility, isMeant, type EligibilityFault } from '../../catalog/eligibility';
import type { PromotionFacts } from '../../catalog/promotion-facts';
import type { BillingTerms } from '../billing-terms';
import { periodAt } from '../schedule';
import { discountedPrice } from './discounted-price';
import { feeOn, firstOpenDay, monthlyFee, type FeeChain, type FeeLine, type GivenLine } from './fee-chain';

/** A contract as promotions see it. */
export interface PromotableContract {
  readonly id: number;
  readonly code: string;
  readonly partnerId: number;
  readonly partnerName: string;
  readonly terms: BillingTerms;
  /** Whether something will ever be billed for it from now on. */
  readonly open: boolean;
  /** Whether it has begun: what is only offered or agreed has not. */
  readonly inForce: boolean;
  readonly customerSince: CivilDate | null;
  readonly tagIds: readonly number[];
  readonly chains: readonly FeeChain[];
}

/** How a promotion is given. */
export interface GivingOptions {
  /** The day on which it is given: what counts for the promotion's own validity. */
  readonly day: CivilDate;
  /** First day wanted; later where bills have got further. */
  readonly from: CivilDate;
  /** Only these chains, of a promotion on lines. */
  readonly originIds?: readonly number[];
  readonly withVoucher: boolean;
}

/** A promotion on one chain. */
export interface GivenRow {
  readonly originId: number;
  readonly description: string;
  /** Percent, or EUR without VAT a month and unit. */
  readonly value: Big;
  readonly startsOn: CivilDate;
  /** Last day; null for ever. */
  readonly endsOn: CivilDate | null;
  /** EUR without VAT a month on the first day of it, without and with it: for one unit, and for all. */
  readonly unitBefore: Big;
  readonly unitAfter: Big;
  readonly before: Big;
  readonly after: Big;
}

export type GivingFault =
  | EligibilityFault
  | 'promotion.contract-over'
  | 'promotion.voucher-required'
  | 'promotion.given-already'
  | 'promotion.over-before-start';

/** What giving a promotion to a contract comes to. */
export interface Giving {
  /** All that speaks against it; then there are no rows. */
  readonly faults: readonly GivingFault[];
  readonly rows: readonly GivenRow[];
  /** EUR without VAT a month for the whole contract, rounded to the cent. */
  readonly before: Big;
  readonly after: Big;
}

/** Plans a promotion on one contract: on which fees, from when to when, and what it changes in a month. */
export function planGiving(
  promotion: PromotionFacts,
  contract: PromotableContract,
  options: GivingOptions,
): Giving {
  const chains = contract.chains.filter((chain) => feeOn(chain, startOf(chain, options)) !== null);
  const faults = faultsOf(promotion, contract, chains, options);
  if (faults.length > 0) return refused(faults, chains, options);
  const wanted = wantedChains(promotion, chains, options);
  const open = wanted.filter((chain) => !hasAlready(promotion, chain, startOf(chain, options)));
  if (open.length === 0) return refused(['promotion.given-already'], chains, options);
  const rows = open.flatMap((chain) => row(promotion, contract, chain, startOf(chain, options)) ?? []);
  if (rows.length === 0) return refused(['promotion.over-before-start'], chains, options);
  return { faults: [], rows, ...effect(chains, rows, options) };
}

/** The day a promotion of so many billing periods is over; from the middle of a period on it lasts as many months. */
export function afterPeriods(terms: BillingTerms, from: CivilDate, periods: number): CivilDate {
  const first = periodAt(terms, from);
  if (first.from !== from) return addMonths(from, periods * terms.recurrenceMonths);
  let { to } = first;
  for (let count = 1; count < periods; count += 1) to = periodAt(terms, to).to;
  return to;
}

/** The fee that stands for the contract: the dearest of its plans, else of its accessories; the first on a tie. */
function mainChain(chains: readonly FeeChain[], day: CivilDate): FeeChain | null {
  const plans = chains.filter(({ lines }) => lines.some(({ kind }) => kind === 'recurring'));
  const among = plans.length > 0 ? plans : chains;
  return among.reduce<FeeChain | null>(
    (main, chain) => (main && !fullFee(chain, day).gt(fullFee(main, day)) ? main : chain),
    null,
  );
}

function fullFee(chain: FeeChain, day: CivilDate): Big {
  return monthlyFee(chain, day, []);
}

function startOf(chain: FeeChain, { from }: GivingOptions): CivilDate {
  return latest(from, firstOpenDay(chain));
}

function faultsOf(
  promotion: PromotionFacts,
  { open, customerSince, tagIds }: PromotableContract,
  chains: readonly FeeChain[],
  options: GivingOptions,
): GivingFault[] {
  if (!open) return ['promotion.contract-over'];
  const { day, withVoucher } = options;
  const lines = chains.flatMap((chain): FeeLine[] => {
    const line = feeOn(chain, startOf(chain, options));
    return line && isWanted(promotion, chain, options) ? [line] : [];
  });
  const faults: GivingFault[] = ineligibility(promotion, { day, customerSince, tagIds, lines });
  if (promotion.voucherOnly && !withVoucher) faults.push('promotion.voucher-required');
  return faults;
}

function isWanted({ scope }: PromotionFacts, { originId }: FeeChain, { originIds }: GivingOptions): boolean {
  return scope === 'contract' || originIds === undefined || originIds.includes(originId);
}

/** One on the contract goes on all its fees, an amount on the main one; one on lines on those it is meant for. */
function wantedChains(
  promotion: PromotionFacts,
  chains: readonly FeeChain[],
  options: GivingOptions,
): readonly FeeChain[] {
  if (promotion.scope === 'contract') {
    if (promotion.kind === 'percent') return chains;
    const main = mainChain(chains, options.from);
    return main ? [main] : [];
  }
  return chains.filter((chain) => {
    const line = feeOn(chain, startOf(chain, options));
    return line !== null && isMeant(promotion, line) && isWanted(promotion, chain, options);
  });
}

function hasAlready({ id }: PromotionFacts, { promotions }: FeeChain, from: CivilDate): boolean {
  return promotions.some(({ promotionId, to }) => promotionId === id && (to === null || to > from));
}

/** Nothing where the promotion is over before the chain's bills have got to. */
function row(
  promotion: PromotionFacts,
  { terms }: PromotableContract,
  chain: FeeChain,
  startsOn: CivilDate,
): GivenRow | null {
  const line = feeOn(chain, startsOn);
  const endsOn = lastDay(promotion, terms, startsOn);
  if (!line || (endsOn !== null && endsOn < startsOn)) return null;
  const value = valueOn(promotion, line);
  const given: GivenLine = {
    ...{ id: Number.MAX_SAFE_INTEGER, promotionId: promotion.id, name: promotion.name, value },
    ...{ kind: promotion.kind, priority: promotion.priority, exclusive: promotion.exclusive },
    ...{ from: startsOn, to: endsOn === null ? null : addDays(endsOn, 1) },
  };
  const unitBefore = discountedPrice(line, chain.promotions, startsOn);
  const unitAfter = discountedPrice(line, [...chain.promotions, given], startsOn);
  return {
    ...{ originId: chain.originId, description: line.description, value, startsOn, endsOn },
    ...{ unitBefore, unitAfter },
    before: unitBefore.times(line.quantity),
    after: unitAfter.times(line.quantity),
  };
}

function lastDay(
  { periods, endsOn }: PromotionFacts,
  terms: BillingTerms,
  from: CivilDate,
): CivilDate | null {
  if (periods === null) return endsOn;
  const last = addDays(afterPeriods(terms, from, periods), -1);
  return endsOn === null ? last : earliest(endsOn, last);
}

/** Amounts are kept by the unit, but one on the contract is meant for all of it. */
function valueOn({ kind, scope, value }: PromotionFacts, { quantity }: FeeLine): Big {
  if (kind === 'percent' || scope === 'line' || quantity.eq(ZERO)) return value;
  return value.div(quantity).round(8);
}

function refused(
  faults: readonly GivingFault[],
  chains: readonly FeeChain[],
  options: GivingOptions,
): Giving {
  return { faults, rows: [], ...effect(chains, [], options) };
}

/** A chain that is not touched counts with what it costs on the first day wanted. */
function effect(
  chains: readonly FeeChain[],
  rows: readonly GivenRow[],
  options: GivingOptions,
): { before: Big; after: Big } {
  const fees = chains.map((chain) => {
    const touched = rows.find(({ originId }) => originId === chain.originId);
    const fee = monthlyFee(chain, startOf(chain, options));
    return touched ?? { before: fee, after: fee };
  });
  return {
    before: roundCents(sum(fees.map(({ before }) => before))),
    after: roundCents(sum(fees.map(({ after }) => after))),
  };
}
