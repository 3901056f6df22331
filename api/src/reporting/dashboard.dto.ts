import { money } from '@ponte/shared/money';
import { IntField, MoneyField, NestedField, TextField } from '../platform/http/fields';
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

  @MoneyField({ description: 'Fees of one month over all contracts in force, EUR without VAT (MRR).' })
  monthlyRecurring: string;

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
