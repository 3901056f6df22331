import { money } from '@ponte/shared/money';
import type Big from 'big.js';
import {
  DayField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
  TextListField,
} from '../../platform/http/fields';
import type { Cohort } from './cohorts';
import { MOVEMENTS, type Movement, type RecurringMonth } from './movements';
import type { NamedContract } from './recurring.service';

const SIGNED = { negative: true } as const;
const PERCENT = { nullable: true, example: '2.4' } as const;

class RecurringToDto {
  @DayField({ optional: true, description: 'Last day; today if left out or to come.' }) to?: string;
}

export class RecurringQueryDto extends RecurringToDto {
  @IntField({
    min: 1,
    max: 60,
    optional: true,
    example: 12,
    description: 'Months, that of the last day counted in.',
  })
  months = 12;
}

class MonthContractsQueryDto extends RecurringToDto {
  @TextField({ pattern: /^\d{4}-(0[1-9]|1[0-2])$/, max: 7, example: '2026-03', description: 'The month.' })
  month: string;

  @IntField({ min: 1, max: 1_000_000, optional: true, example: 1, description: 'Page, counted from 1.' })
  page = 1;

  @IntField({ min: 1, max: 500, optional: true, example: 25, description: 'Rows a page.' })
  perPage = 25;
}

export class RecurringContractsQueryDto extends MonthContractsQueryDto {
  @TextListField({
    ...{ values: MOVEMENTS, optional: true, example: ['contraction', 'churned'] },
    description: 'What moved; all that pay at its end if left out.',
  })
  movement: Movement[] = [];
}

export class CohortContractsQueryDto extends MonthContractsQueryDto {
  @IntField({
    ...{ min: 0, max: 59, optional: true, example: 3 },
    description: 'Months since the one in which they began.',
  })
  after = 0;
}

class MovedDto {
  @EnumField(MOVEMENTS, {
    description: 'Customers that pay for the first time, again, more, less, or no more.',
  })
  movement: Movement;

  @MoneyField({ ...SIGNED, description: 'EUR a month; negative where less is paid.' }) amount: string;

  @IntField({ description: 'How many customers.' }) customers: number;
}

class RecurringMonthDto {
  @TextField({ example: '2026-03' }) month: string;

  @DayField({ description: 'The day it is counted on: the last of the month, or the last asked for.' })
  day: string;

  @MoneyField({ description: 'Monthly recurring revenue at the end of the month before, EUR without VAT.' })
  start: string;

  @NestedField(() => MovedDto, { list: true, description: 'All that makes the end of the start.' })
  moved: MovedDto[];

  @MoneyField({ description: 'Monthly recurring revenue on the day.' }) end: string;

  @IntField({ description: 'Customers that pay at the end of the month before.' }) customersBefore: number;

  @IntField({ description: 'Customers that pay on the day.' }) customers: number;

  @TextField({ ...PERCENT, description: 'Percent of customers lost; null where there were none.' })
  churn: string | null;

  @TextField({ ...PERCENT, description: 'Percent of revenue lost, by customers that pay less or no more.' })
  revenueChurn: string | null;

  @MoneyField({ nullable: true, description: 'EUR a paying customer; null without any.' })
  perCustomer: string | null;

  static from({ day, start, moved, end, ...month }: RecurringMonth): RecurringMonthDto {
    const { customersBefore, customers, churn, revenueChurn, perCustomer } = month;
    return Object.assign(new RecurringMonthDto(), {
      ...{ month: day.slice(0, 7), day, start: money(start), end: money(end), customersBefore, customers },
      moved: MOVEMENTS.map((movement) => ({
        ...{ movement, amount: money(moved[movement].amount), customers: moved[movement].customers },
      })),
      ...{ churn: percent(churn), revenueChurn: percent(revenueChurn) },
      perCustomer: perCustomer && money(perCustomer),
    });
  }
}

export class RecurringDto {
  @NestedField(() => RecurringMonthDto, {
    list: true,
    description: 'In order; the last is that of the last day.',
  })
  months: RecurringMonthDto[];

  static from(months: readonly RecurringMonth[]): RecurringDto {
    return Object.assign(new RecurringDto(), {
      months: months.map((month) => RecurringMonthDto.from(month)),
    });
  }
}

export class RecurringContractDto {
  @IdField() contractId: number;

  @TextField({ example: 'C-00042' }) contractCode: string;

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  @MoneyField({
    description: 'EUR a month at the end of the month before; of a cohort, of that it began in.',
  })
  before: string;

  @MoneyField({ description: 'EUR a month at the end of the month.' }) after: string;

  @MoneyField({ ...SIGNED, description: 'The change.' }) change: string;

  static from({ before, after, ...contract }: NamedContract): RecurringContractDto {
    const change = money(after.minus(before));
    return Object.assign(new RecurringContractDto(), contract, {
      before: money(before),
      after: money(after),
      change,
    });
  }
}

class CohortCellDto {
  @IntField({ description: 'Customers that still pay.' }) active: number;

  @TextField({ example: '87.5', description: 'Percent of all that began.' }) percent: string;

  @MoneyField({ description: 'EUR without VAT a month.' }) revenue: string;
}

class CohortDto {
  @TextField({ example: '2026-03', description: 'Month in which they paid for the first time.' })
  month: string;

  @IntField({ description: 'How many began.' }) customers: number;

  @NestedField(() => CohortCellDto, {
    list: true,
    description: 'By months since, from the end of the month itself; the last is the last day.',
  })
  cells: CohortCellDto[];
}

export class CohortsDto {
  @NestedField(() => CohortDto, {
    list: true,
    description: 'In order; months without new customers left out.',
  })
  cohorts: CohortDto[];

  static from(cohorts: readonly Cohort[]): CohortsDto {
    return Object.assign(new CohortsDto(), {
      cohorts: cohorts.map(({ month, customers, cells }) => ({
        ...{ month, customers },
        cells: cells.map(({ active, percent: share, revenue }) => ({
          ...{ active, percent: share.toFixed(1), revenue: money(revenue) },
        })),
      })),
    });
  }
}

function percent(share: Big | null): string | null {
  return share?.toFixed(1) ?? null;
}
