import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { AGE_BUCKETS, type AgeBucket } from './ageing';
import type { Ageing, OpenItemView } from './open-item.query';

const BUCKET = { description: 'Days overdue; `not-due` up to and with the due day.' };

export class OpenItemQueryDto extends ListQuery {
  @IdField({ optional: true }) partnerId?: number;

  @IdField({ optional: true }) invoiceId?: number;

  @BoolField({ optional: true, description: 'Only what is overdue, or only what is not.' }) overdue?: boolean;

  @EnumField(AGE_BUCKETS, { ...BUCKET, optional: true }) bucket?: AgeBucket;
}

export class AgeingQueryDto {
  @IdField({ optional: true, description: 'Only this partner.' }) partnerId?: number;
}

export class WriteOffDto {
  @TextField({ optional: true, nullable: true, max: 500 }) notes?: string | null;
}

export class OpenItemDto {
  @IdField({ description: 'Of the instalment.' }) id: number;

  @IdField() invoiceId: number;

  @EnumField(['invoice', 'credit-note']) type: string;

  @TextField({ example: '2026/00042' }) number: string;

  @DayField() issuedOn: string;

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  @DayField() dueOn: string;

  @TextField({ example: 'SDD', description: 'Code of the payment method.' }) methodCode: string;

  @MoneyField({ negative: true, description: 'The instalment whole; negative for a credit note.' })
  amount: string;

  @MoneyField({
    negative: true,
    description: 'What is not settled; negative for a credit note, which we owe.',
  })
  open: string;

  @IntField({ min: -100_000, example: 12, description: 'Negative while it is not due.' }) daysLate: number;

  @EnumField(AGE_BUCKETS, BUCKET) bucket: AgeBucket;

  static from({ amount, open, ...item }: OpenItemView): OpenItemDto {
    return Object.assign(new OpenItemDto(), item, { amount: money(amount), open: money(open) });
  }
}

class AgeingBucketDto {
  @EnumField(AGE_BUCKETS, BUCKET) bucket: AgeBucket;

  @IntField({ example: 31, description: 'Open instalments.' }) count: number;

  @MoneyField({ negative: true }) open: string;
}

export class AgeingDto {
  @DayField({ description: 'Today.' }) asOf: string;

  @NestedField(() => AgeingBucketDto, { list: true, description: 'All five, from not due to the oldest.' })
  buckets: AgeingBucketDto[];

  @MoneyField({ negative: true, description: 'All open items; credit notes count negative.' }) open: string;

  @MoneyField({ negative: true, description: 'Those past their due day.' }) overdue: string;

  @MoneyField({
    description: 'Paid on account: credit that settles nothing yet. `open` less this is owed to us.',
  })
  unallocated: string;

  static from({ asOf, buckets, open, overdue, unallocated }: Ageing): AgeingDto {
    return Object.assign(new AgeingDto(), {
      asOf,
      buckets: buckets.map((bucket) => ({ ...bucket, open: money(bucket.open) })),
      open: money(open),
      overdue: money(overdue),
      unallocated: money(unallocated),
    });
  }
}
