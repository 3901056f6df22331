import {
  BoolField,
  DayField,
  EnumField,
  IdListField,
  IntField,
  PercentField,
  PriceField,
  TextField,
} from '../../platform/http/fields';
import {
  LEAST_NOTICE_DAYS,
  LEAST_WITHDRAWAL_DAYS,
  NOTICES,
  REVISION_BASES,
  ROUNDINGS,
  type Notice,
  type PriceRevision,
  type RevisionBasis,
  type Rounding,
} from './price-revision';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };

/** How prices are revised, and how customers are told. */
export class PriceRevisionDto {
  @EnumField(REVISION_BASES, {
    description: 'percent: a part of the price; amount: EUR a month; index: what an index says.',
  })
  basis: RevisionBasis;

  @PriceField({
    negative: true,
    example: '1.40',
    description: 'Percent, EUR a month, or the variation of the index in percent; negative to lower.',
  })
  value: string;

  @TextField({
    ...erasable,
    max: 60,
    example: 'FOI ISTAT settembre 2026',
    description: 'Which index, of which month.',
  })
  indexName?: string | null;

  @PercentField({
    ...optional,
    example: '75.00',
    description: 'How much of the index counts; 100 unless said.',
  })
  indexShare?: string;

  @EnumField(ROUNDINGS, {
    ...optional,
    description: 'To the cent unless said; ninety: to the next price that ends in 90 cents.',
  })
  rounding?: Rounding;

  @BoolField({
    ...optional,
    example: false,
    description: 'Amounts and roundings are those of prices with VAT, as consumers see them.',
  })
  withVat?: boolean;

  @IdListField({
    ...optional,
    description: 'Only fees of these products; with `categoryIds` empty too, all.',
  })
  productIds?: number[];

  @IdListField({ ...optional, description: 'Only fees of products of these categories.' })
  categoryIds?: number[];

  @EnumField(NOTICES, {
    ...optional,
    description: 'mail: customers get an e-mail; given: they have been told on `noticedOn`.',
  })
  notice?: Notice;

  @IntField({
    ...optional,
    min: LEAST_NOTICE_DAYS,
    max: 365,
    example: LEAST_NOTICE_DAYS,
    description:
      'Days between the notice and the new prices, at least (D.Lgs. 259/2003, art. 98-septies decies).',
  })
  noticeDays?: number;

  @DayField({ ...erasable, description: 'Day on which customers were told.' })
  noticedOn?: string | null;

  @IntField({
    ...optional,
    min: LEAST_WITHDRAWAL_DAYS,
    max: 365,
    example: LEAST_WITHDRAWAL_DAYS,
    description: 'Days after the notice in which the customer may withdraw without cost.',
  })
  withdrawalDays?: number;
}

/** What was sent, with all that was left out. */
export function priceRevision({ basis, value, ...sent }: PriceRevisionDto): PriceRevision {
  return {
    ...{ basis, value, indexName: sent.indexName ?? null, indexShare: sent.indexShare ?? '100' },
    ...{ rounding: sent.rounding ?? 'cent', withVat: sent.withVat ?? false },
    ...{ productIds: sent.productIds ?? [], categoryIds: sent.categoryIds ?? [] },
    ...{ notice: sent.notice ?? 'mail', noticedOn: sent.noticedOn ?? null },
    noticeDays: sent.noticeDays ?? LEAST_NOTICE_DAYS,
    withdrawalDays: sent.withdrawalDays ?? LEAST_WITHDRAWAL_DAYS,
  };
}
