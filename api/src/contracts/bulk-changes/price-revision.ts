import { addDays, type CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { shownPrice } from '../shown-price';

export const REVISION_BASES = ['percent', 'amount', 'index'] as const;
/** What a revision adds: a part of the price, EUR a month, or what an index says (ISTAT FOI, say). */
export type RevisionBasis = (typeof REVISION_BASES)[number];

export const ROUNDINGS = ['none', 'cent', 'ten-cents', 'ninety'] as const;
/** To what a revised price is rounded: not at all, the cent, ten cents, or the next price that ends in 90 cents. */
export type Rounding = (typeof ROUNDINGS)[number];

export const NOTICES = ['mail', 'given'] as const;
/** How customers are told: by an e-mail of ours, or they have been already (a letter, the last bill). */
export type Notice = (typeof NOTICES)[number];

/** How prices are revised. Decimals are strings, as the database keeps them. */
export interface PriceRevision {
  readonly basis: RevisionBasis;
  /** Percent, EUR a month, or the variation of the index in percent; negative to lower. */
  readonly value: string;
  /** Of an index: which, of which month, and how much of its variation counts, in percent. */
  readonly indexName: string | null;
  readonly indexShare: string;
  readonly rounding: Rounding;
  /** Amounts and roundings are those of prices with VAT, as consumers see them. */
  readonly withVat: boolean;
  /** Only lines of these products, or of products of these categories; both empty for all fees. */
  readonly productIds: readonly number[];
  readonly categoryIds: readonly number[];
  readonly notice: Notice;
  /** Days between the notice and the new price, at least. */
  readonly noticeDays: number;
  /** Day on which customers were told, where they have been already. */
  readonly noticedOn: CivilDate | null;
  /** Days after the notice in which the customer may withdraw without cost. */
  readonly withdrawalDays: number;
}

/** D.Lgs. 259/2003, art. 98-septies decies: thirty days' notice at least, sixty days to withdraw without cost. */
export const LEAST_NOTICE_DAYS = 30;
export const LEAST_WITHDRAWAL_DAYS = 60;

const ONE_PERCENT = decimal('0.01');
const ONE = decimal('1');
const TENTH = decimal('0.1');
const NINETY = decimal('0.9');
/** As many as a price keeps. */
const SCALE = 8;

/** Everything about a revision that contradicts itself or the law, for a first day of the new prices and as of a day. */
export function revisionFaults(revision: PriceRevision, from: CivilDate, today: CivilDate): FieldFault[] {
  const { basis, value, indexName, notice, noticedOn, noticeDays } = revision;
  const faults: FieldFault[] = [];
  if (decimal(value).eq(ZERO)) faults.push({ field: 'revision.value', code: 'price-revision.without-value' });
  if (basis === 'index' && indexName === null)
    faults.push({ field: 'revision.indexName', code: 'price-revision.index-required' });
  if (notice === 'given' && noticedOn === null)
    faults.push({ field: 'revision.noticedOn', code: 'price-revision.notice-day-required' });
  if (noticedOn !== null && noticedOn > today)
    faults.push({ field: 'revision.noticedOn', code: 'price-revision.notice-to-come' });
  if (raises(revision) && from < addDays(noticeDay(revision, today), noticeDays))
    faults.push({ field: 'effectiveOn', code: 'price-revision.too-soon' });
  return faults;
}

/** The day that notice and withdrawal are counted from: the day of the letter, or today for an e-mail that leaves now. */
function noticeDay({ notice, noticedOn }: PriceRevision, today: CivilDate): CivilDate {
  return notice === 'given' && noticedOn !== null ? noticedOn : today;
}

/** Last day on which a customer may withdraw without cost. */
export function freeWithdrawalUntil(revision: PriceRevision, today: CivilDate): CivilDate {
  return addDays(noticeDay(revision, today), revision.withdrawalDays);
}

/** True for a revision that can make something dearer; customers need not be told of what only gets cheaper. */
export function raises({ value }: PriceRevision): boolean {
  return decimal(value).gt(ZERO);
}

/**
 * The new price, EUR without VAT a month and unit. Rounding never turns a rise into a cut or a cut into a rise. Null where
 * nothing would be left of the price.
 */
export function revisedPrice(price: Big, vatRate: Big, revision: PriceRevision): Big | null {
  // A consumer's price is one of whole cents: without VAT it was only written down with eight decimals.
  const shown = revision.withVat ? shownPrice(price, vatRate) : price;
  const raw = revision.basis === 'amount' ? shown.plus(revision.value) : shown.times(factor(revision));
  const rounded = roundedTo(revision.rounding, raw, shown);
  if (rounded.lte(ZERO)) return null;
  return rounded.eq(shown) ? price : withoutVat(rounded, revision.withVat ? vatRate : ZERO);
}

function withoutVat(price: Big, vatRate: Big): Big {
  return price.div(ONE.plus(vatRate.times(ONE_PERCENT))).round(SCALE);
}

function factor({ basis, value, indexShare }: PriceRevision): Big {
  const percent = basis === 'index' ? decimal(value).times(indexShare).times(ONE_PERCENT) : decimal(value);
  return ONE.plus(percent.times(ONE_PERCENT));
}

/** `price` rounded, but on the same side of `before` as it was. */
export function roundedTo(rounding: Rounding, price: Big, before: Big): Big {
  if (price.eq(before)) return before;
  const { step, offset } = STEPS[rounding];
  if (step === null) return price.round(SCALE);
  const rounded = price.minus(offset).div(step).round(0).times(step).plus(offset);
  if (price.gt(before) && rounded.lt(before)) return rounded.plus(step);
  if (price.lt(before) && rounded.gt(before)) return rounded.minus(step);
  return rounded;
}

const STEPS: Readonly<Record<Rounding, { readonly step: Big | null; readonly offset: Big }>> = {
  none: { step: null, offset: ZERO },
  cent: { step: ONE_PERCENT, offset: ZERO },
  'ten-cents': { step: TENTH, offset: ZERO },
  ninety: { step: ONE, offset: NINETY },
};
