import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { AGE_BUCKETS, type AgeBucket } from '../open-items/ageing';
import type { SupplierItem, SupplierItemTotals } from './supplier-item.query';

const BUCKET = { description: 'Days overdue; `not-due` up to and with the due day.' };

export class SupplierItemQueryDto extends ListQuery {
  @IdField({ optional: true, description: 'Only of this supplier.' }) partnerId?: number;

  @IdField({ optional: true }) billId?: number;

  @BoolField({ optional: true, description: 'Only what is overdue, or only what is not.' }) overdue?: boolean;

  @EnumField(AGE_BUCKETS, { ...BUCKET, optional: true }) bucket?: AgeBucket;

  @DayField({ optional: true, description: 'Due on this day or later.' }) dueFrom?: string;

  @DayField({ optional: true, description: 'Due on this day or before.' }) dueTo?: string;
}

export class SupplierItemDto {
  @IdField({ description: 'Of the instalment.' }) id: number;

  @IdField() billId: number;

  @EnumField(['bill', 'credit-note']) type: string;

  @TextField({ example: '123/A' }) number: string;

  @DayField() issuedOn: string;

  @IdField({ description: 'The supplier.' }) partnerId: number;

  @TextField({ example: 'Fibra Verde Srl' }) partnerName: string;

  @DayField() dueOn: string;

  @TextField({ nullable: true, example: 'MP05', description: 'FatturaPA 2.4.2.2.' }) method: string | null;

  @TextField({ nullable: true }) iban: string | null;

  @MoneyField({ negative: true, description: 'Money of the whole instalment; of a credit note negative.' })
  amount: string;

  @MoneyField({
    negative: true,
    description: 'What of it is not paid; what the supplier owes us is negative.',
  })
  open: string;

  @MoneyField({ negative: true, example: '0.00', description: 'To be withheld with it.' }) withheld: string;

  @IntField({ min: -100_000, example: 12, description: 'Negative while it is not due.' }) daysLate: number;

  @EnumField(AGE_BUCKETS, BUCKET) bucket: AgeBucket;

  static from({ amount, open, withheld, ...item }: SupplierItem): SupplierItemDto {
    return Object.assign(new SupplierItemDto(), item, {
      ...{ amount: money(amount), open: money(open), withheld: money(withheld) },
    });
  }
}

export class SupplierItemTotalsDto {
  @DayField({ description: 'Today.' }) asOf: string;

  @IntField({ example: 31, description: 'Open instalments.' }) count: number;

  @MoneyField({ negative: true, description: 'All money open; credit notes count negative.' }) open: string;

  @MoneyField({ negative: true, description: 'To be withheld when that is paid.' }) withheld: string;

  @MoneyField({ negative: true, description: 'Past its due day.' }) overdue: string;

  @MoneyField({ negative: true, description: 'Due within a week from today.' }) thisWeek: string;

  @MoneyField({ description: 'Paid on account and used for no bill.' }) advances: string;

  static from({ asOf, count, ...sums }: SupplierItemTotals): SupplierItemTotalsDto {
    return Object.assign(new SupplierItemTotalsDto(), {
      ...{ asOf, count, open: money(sums.open), withheld: money(sums.withheld) },
      ...{ overdue: money(sums.overdue), thisWeek: money(sums.thisWeek), advances: money(sums.advances) },
    });
  }
}
