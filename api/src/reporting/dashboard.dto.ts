import { decimal, money } from '@ponte/shared/money';
import type Big from 'big.js';
import { DayField, IntField, MoneyField, NestedField, TextField } from '../platform/http/fields';
import { changePercent } from './change-percent';
import type { Dashboard } from './dashboard.query';

class MonthFiguresDto {
  @TextField({ example: '2026-03' }) month: string;

  @MoneyField({ negative: true, description: 'EUR without VAT billed; credit notes count negative.' })
  billed: string;

  @MoneyField({ description: 'EUR received.' }) collected: string;
}

class CategoryFiguresDto {
  @TextField({
    min: 0,
    example: 'Internet',
    description: 'Product category; empty for lines without product.',
  })
  name: string;

  @MoneyField({ negative: true, description: 'EUR without VAT billed in the month.' }) amount: string;
}

class AgeFiguresDto {
  @TextField({ example: '31-60', description: 'Days late.' }) bucket: string;

  @MoneyField({ description: 'EUR.' }) amount: string;
}

const CHANGE = {
  nullable: true,
  example: '-3.5',
  description: 'By how many percent the month so far differs; null where there was nothing before.',
};

/** The same days of the year before, and how the month so far differs from them. */
class LastYearDto {
  @DayField({ description: 'First of the days compared.' }) from: string;

  @DayField({ description: 'Last of them: a year before today, or the end of the month at its end.' })
  to: string;

  @MoneyField({ negative: true, description: 'EUR without VAT billed in the days.' }) billed: string;

  @TextField(CHANGE) billedChange: string | null;

  @MoneyField({ description: 'EUR received in the days.' }) collected: string;

  @TextField(CHANGE) collectedChange: string | null;

  @MoneyField({ description: 'EUR without VAT a month (MRR) on the last day.' }) monthlyRecurring: string;

  @TextField(CHANGE) monthlyRecurringChange: string | null;

  @IntField({ description: 'Contracts in force on the last day.' }) activeContracts: number;

  @TextField(CHANGE) activeContractsChange: string | null;

  static from({ lastYear, ...now }: Dashboard): LastYearDto {
    const { from, to, billed, collected, monthlyRecurring, activeContracts } = lastYear;
    return Object.assign(new LastYearDto(), {
      ...{ from, to, activeContracts },
      billed: money(billed),
      billedChange: change(now.billed, billed),
      collected: money(collected),
      collectedChange: change(now.collected, collected),
      monthlyRecurring: money(monthlyRecurring),
      monthlyRecurringChange: change(now.monthlyRecurring, monthlyRecurring),
      activeContractsChange: change(decimal(now.activeContracts), decimal(activeContracts)),
    });
  }
}

function change(now: Big, before: Big): string | null {
  return changePercent(now, before)?.toFixed(1) ?? null;
}

/** The month at a glance. */
export class DashboardDto {
  @TextField({ example: '2026-03' }) month: string;

  @MoneyField({ negative: true, description: 'EUR without VAT billed in the month.' }) billed: string;

  @MoneyField({ description: 'EUR received in the month.' }) collected: string;

  @MoneyField({ description: 'EUR that customers owe in all.' }) open: string;

  @MoneyField({ description: 'EUR of it that is late.' }) overdue: string;

  @IntField({ description: 'Invoices with something late.' }) overdueCount: number;

  @IntField({ description: 'Contracts in force today.' }) activeContracts: number;

  @IntField({ description: 'Contracts that began in the month.' }) newContracts: number;

  @IntField({ description: 'Contracts that ended in the month.' }) closedContracts: number;

  @IntField({ description: 'Contracts that end, or come to the end of their term or trial, within 30 days.' })
  endingContracts: number;

  @MoneyField({
    description:
      'Fees of one month over all contracts that are billed, EUR without VAT (MRR), as the report has it.',
  })
  monthlyRecurring: string;

  @NestedField(() => LastYearDto) lastYear: LastYearDto;

  @NestedField(() => MonthFiguresDto, { list: true, description: 'The last 14 months, oldest first.' })
  series: MonthFiguresDto[];

  @NestedField(() => CategoryFiguresDto, { list: true }) byCategory: CategoryFiguresDto[];

  @NestedField(() => AgeFiguresDto, { list: true }) overdueByAge: AgeFiguresDto[];

  static from(figures: Dashboard): DashboardDto {
    const { month, overdueCount, activeContracts, newContracts, closedContracts, endingContracts } = figures;
    return Object.assign(new DashboardDto(), {
      ...{ month, overdueCount, activeContracts, newContracts, closedContracts, endingContracts },
      billed: money(figures.billed),
      collected: money(figures.collected),
      open: money(figures.open),
      overdue: money(figures.overdue),
      monthlyRecurring: money(figures.monthlyRecurring),
      lastYear: LastYearDto.from(figures),
      series: figures.series.map((entry) => ({
        month: entry.month,
        billed: money(entry.billed),
        collected: money(entry.collected),
      })),
      byCategory: figures.byCategory.map(({ name, amount }) => ({ name, amount: money(amount) })),
      overdueByAge: figures.overdueByAge.map(({ bucket, amount }) => ({ bucket, amount: money(amount) })),
    });
  }
}
