import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import type { Statement } from './civil-section';
import type { StatementAccount, Statements, StatementSection } from './statements';

const STATEMENTS = ['assets', 'liabilities', 'profit-and-loss'] as const;

export class StatementQueryDto {
  @DayField({ description: 'First day of the profit and loss, included.' }) from: string;

  @DayField({ description: 'Last day, included; the balance sheet is of its end.' }) to: string;
}

class StatementAccountDto {
  @IdField({ description: 'Of the account.' }) id: number;

  @TextField({ example: '3120' }) code: string;

  @TextField({ example: 'Canoni internet FWA/FTTH' }) name: string;

  @MoneyField({ negative: true }) amount: string;

  static from({ id, code, name, amount }: StatementAccount): StatementAccountDto {
    return Object.assign(new StatementAccountDto(), { id, code, name, amount: money(amount) });
  }
}

class StatementSectionDto {
  @TextField({ example: 'CE-A.1' }) code: string;

  @EnumField(STATEMENTS) statement: Statement;

  @TextField({ example: 'A.1 Ricavi delle vendite e delle prestazioni' }) name: string;

  @MoneyField({ negative: true, description: 'Sum of its accounts.' }) amount: string;

  @NestedField(() => StatementAccountDto, { list: true }) accounts: StatementAccountDto[];

  static from({ code, statement, name, amount, accounts }: StatementSection): StatementSectionDto {
    return Object.assign(new StatementSectionDto(), {
      ...{ code, statement, name, amount: money(amount) },
      accounts: accounts.map((account) => StatementAccountDto.from(account)),
    });
  }
}

export class StatementsDto {
  @NestedField(() => StatementSectionDto, { list: true, description: 'In the order of the civil code.' })
  sections: StatementSectionDto[];

  @MoneyField({ negative: true, description: 'All that is owned.' }) assets: string;

  @MoneyField({ negative: true, description: 'Debts and equity, without the results below.' })
  liabilities: string;

  @MoneyField({ negative: true, description: 'Results of years before the first day that are not closed.' })
  carried: string;

  @MoneyField({ negative: true, description: 'Profit of the period, or loss below zero.' }) result: string;

  @BoolField({ description: 'Assets equal liabilities and results.' }) balanced: boolean;

  static from({ sections, assets, liabilities, carried, result, balanced }: Statements): StatementsDto {
    return Object.assign(new StatementsDto(), {
      sections: sections.map((section) => StatementSectionDto.from(section)),
      ...{ assets: money(assets), liabilities: money(liabilities) },
      ...{ carried: money(carried), result: money(result), balanced },
    });
  }
}
