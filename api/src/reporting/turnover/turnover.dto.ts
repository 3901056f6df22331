import { money } from '@ponte/shared/money';
import {
  DayField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { COMPARISONS, type Comparison, type Days } from './compared-span';
import { GROUPINGS, type Grouping, type Turnover, type TurnoverRow } from './turnover';
import type { TurnoverDocument } from './turnover.query';
import type { TurnoverInBooks } from './turnover.service';

const SIGNED = { negative: true } as const;

export class TurnoverSpanDto {
  @DayField({ optional: true, description: 'First day; the first document’s if left out.' }) from?: string;

  @DayField({ optional: true, description: 'Last day; today if left out or to come.' }) to?: string;
}

export class TurnoverQueryDto extends TurnoverSpanDto {
  @EnumField(GROUPINGS, {
    optional: true,
    description: 'What it is divided by. An area is the province of the customer’s seat, abroad its country.',
  })
  by: Grouping = 'month';

  @EnumField(COMPARISONS, {
    optional: true,
    description: 'Beside the same days of the year before, or the days before.',
  })
  compare: Comparison = 'last-year';
}

export class TurnoverDocumentsQueryDto extends TurnoverSpanDto {
  @EnumField(GROUPINGS, { optional: true, description: 'What turnover is divided by.' })
  by: Grouping = 'total';

  @TextField({ optional: true, max: 40, description: 'Key of the group; empty for what belongs to none.' })
  key = '';

  @IntField({ min: 1, max: 1_000_000, optional: true, example: 1, description: 'Page, counted from 1.' })
  page = 1;

  @IntField({ min: 1, max: 500, optional: true, example: 25, description: 'Rows a page.' })
  perPage = 25;
}

class TurnoverDaysDto implements Days {
  @DayField() from: string;

  @DayField() to: string;
}

class TurnoverSumDto {
  @MoneyField({ ...SIGNED, description: 'EUR without VAT, credit notes taken off.' }) amount: string;

  @MoneyField({ ...SIGNED, description: 'The same in the days compared.' }) compared: string;

  @TextField({
    nullable: true,
    example: '-3.5',
    description: 'Change in percent; null where there was nothing before.',
  })
  change: string | null;
}

function sums({ amount, compared, change }: Turnover['total']): TurnoverSumDto {
  return { amount: money(amount), compared: money(compared), change: change?.toFixed(1) ?? null };
}

class TurnoverRowDto extends TurnoverSumDto {
  @TextField({
    example: '2026-03',
    description: 'Month, id, or area as `IT-AP` or a country; empty for what belongs to no group.',
  })
  key: string;

  @TextField({ example: 'Connettività', description: 'Empty where the key is.' }) label: string;

  static from(row: TurnoverRow): TurnoverRowDto {
    return Object.assign(new TurnoverRowDto(), { key: row.key, label: row.label }, sums(row));
  }
}

export class TurnoverDto {
  @NestedField(() => TurnoverDaysDto) span: TurnoverDaysDto;

  @NestedField(() => TurnoverDaysDto) comparedSpan: TurnoverDaysDto;

  @NestedField(() => TurnoverRowDto, {
    list: true,
    description: 'Months in their order, none left out; others the greatest first.',
  })
  rows: TurnoverRowDto[];

  @NestedField(() => TurnoverSumDto) total: TurnoverSumDto;

  static from({ span, comparedSpan, rows, total }: Turnover): TurnoverDto {
    return Object.assign(new TurnoverDto(), {
      ...{ span, comparedSpan, total: sums(total) },
      rows: rows.map((row) => TurnoverRowDto.from(row)),
    });
  }
}

export class TurnoverDocumentDto implements TurnoverDocument {
  @IdField({ description: 'Id of the invoice or credit note.' }) id: number;

  @TextField({ example: '2026/00042' }) number: string;

  @DayField() issuedOn: string;

  @EnumField(['invoice', 'credit-note']) type: 'invoice' | 'credit-note';

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) customerName: string;

  @MoneyField({ ...SIGNED, description: 'The part that belongs to the group; negative on a credit note.' })
  amount: string;
}

class RevenueSourceDto {
  @TextField({ example: 'manual', description: 'What the entries were made from.' }) source: string;

  @MoneyField(SIGNED) amount: string;
}

export class TurnoverInBooksDto {
  @NestedField(() => TurnoverDaysDto) span: TurnoverDaysDto;

  @MoneyField({ ...SIGNED, description: 'What documents say.' }) turnover: string;

  @MoneyField({ ...SIGNED, description: 'What the entries of documents put on revenue accounts.' })
  byDocuments: string;

  @MoneyField({ ...SIGNED, description: 'Turnover that is not in the journal yet, or under another day.' })
  notPosted: string;

  @NestedField(() => RevenueSourceDto, { list: true, description: 'Revenue that no sale made.' })
  others: RevenueSourceDto[];

  @MoneyField({ ...SIGNED, description: 'Balance of all revenue accounts over the days.' }) total: string;

  static from({ span, others, ...amounts }: TurnoverInBooks): TurnoverInBooksDto {
    const { turnover, byDocuments, notPosted, total } = amounts;
    return Object.assign(new TurnoverInBooksDto(), {
      ...{ span, turnover: money(turnover), byDocuments: money(byDocuments) },
      ...{ notPosted: money(notPosted), total: money(total) },
      others: others.map(({ source, amount }) => ({ source, amount: money(amount) })),
    });
  }
}
