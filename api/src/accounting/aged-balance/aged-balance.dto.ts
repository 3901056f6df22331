import { money, sum } from '@ponte/shared/money';
import { DayField, EnumField, IdField, MoneyField, NestedField, TextField } from '../../platform/http/fields';
import {
  AGED_COLUMNS,
  type AgedColumn,
  type AgedItem,
  type AgedPartner,
  type AgedSums,
} from '../../payments/open-items/aged-balance';
import type { AgedBalance } from './aged-balance.service';

const SIGNED = { negative: true } as const;

export class AgedBalanceQueryDto {
  @DayField({ optional: true, description: 'As of the end of this day; today if left out.' }) day?: string;
}

class AgedSumsDto {
  @MoneyField({ ...SIGNED, description: 'Not due yet, or due on the day itself.' }) notDue: string;

  @MoneyField({ ...SIGNED, description: '1 to 30 days late.' }) to30: string;

  @MoneyField({ ...SIGNED, description: '31 to 60 days late.' }) to60: string;

  @MoneyField({ ...SIGNED, description: '61 to 90 days late.' }) to90: string;

  @MoneyField({ ...SIGNED, description: 'Later than that.' }) over90: string;

  @MoneyField({ ...SIGNED, description: 'Paid on account and used for nothing yet; negative.' })
  credit: string;

  @MoneyField({ ...SIGNED, description: 'All of it; negative where we owe.' }) balance: string;
}

function sums({ buckets, credit, balance }: AgedSums): AgedSumsDto {
  return {
    ...{ notDue: money(buckets['not-due']), to30: money(buckets['1-30']), to60: money(buckets['31-60']) },
    ...{ to90: money(buckets['61-90']), over90: money(buckets['over-90']) },
    ...{ credit: money(credit), balance: money(balance) },
  };
}

class AgedPartnerDto extends AgedSumsDto {
  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  static from(partner: AgedPartner): AgedPartnerDto {
    const { partnerId, partnerName } = partner;
    return Object.assign(new AgedPartnerDto(), { partnerId, partnerName }, sums(partner));
  }
}

export class AgedBalanceDto {
  @DayField() day: string;

  @NestedField(() => AgedPartnerDto, { list: true, description: 'By name.' }) partners: AgedPartnerDto[];

  @NestedField(() => AgedSumsDto) totals: AgedSumsDto;

  @MoneyField({ ...SIGNED, description: 'The receivables account at the end of the day.' }) books: string;

  static from({ day, partners, totals, books }: AgedBalance): AgedBalanceDto {
    return Object.assign(new AgedBalanceDto(), {
      day,
      partners: partners.map((partner) => AgedPartnerDto.from(partner)),
      totals: sums(totals),
      books: money(books),
    });
  }
}

export class AgedItemsQueryDto extends AgedBalanceQueryDto {
  @IdField({ optional: true, description: 'Only of this partner.' }) partnerId?: number;

  @EnumField(AGED_COLUMNS, { optional: true, description: 'Only what stands in this column.' })
  column?: AgedColumn;
}

class AgedItemDto {
  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  @DayField({ nullable: true, description: 'Of an instalment; null for what was paid on account.' })
  dueOn: string | null;

  @DayField({ description: 'Day of the document, or of the money.' }) madeOn: string;

  @IdField({ nullable: true }) invoiceId: number | null;

  @TextField({ nullable: true, example: '2026/00042', description: 'Of the document.' })
  number: string | null;

  @IdField({ nullable: true }) paymentId: number | null;

  @MoneyField({ ...SIGNED, description: 'What it adds to the figure.' }) amount: string;
}

export class AgedItemsDto {
  @NestedField(() => AgedItemDto, { list: true, description: 'By due day.' }) data: AgedItemDto[];

  @MoneyField({ ...SIGNED, description: 'All of them: the figure.' }) amount: string;

  static from(items: readonly AgedItem[]): AgedItemsDto {
    return Object.assign(new AgedItemsDto(), {
      data: items.map((item) => Object.assign(new AgedItemDto(), item, { amount: money(item.amount) })),
      amount: money(sum(items.map(({ amount }) => amount))),
    });
  }
}
