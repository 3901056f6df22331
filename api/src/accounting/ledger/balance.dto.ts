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
import { ACCOUNT_TYPES, type AccountType } from '../chart/account-type';
import type { PartnerBalance } from './partner-balance.query';
import type { TrialBalance, TrialBalanceRow, TrialBalanceSums } from './trial-balance.query';

export class TrialBalanceQueryDto extends ListQuery {
  @DayField({
    optional: true,
    description: 'First day, included; what is before makes the opening balances.',
  })
  from?: string;

  @DayField({ optional: true, description: 'Last day, included.' }) to?: string;

  @BoolField({ optional: true, description: 'True: with the entries that close and open the years.' })
  withClosing?: boolean;
}

class TrialBalanceSumsDto {
  @MoneyField({ negative: true, description: 'Debits less credits before the first day.' }) opening: string;

  @MoneyField({ description: 'Debits between the days.' }) debit: string;

  @MoneyField({ description: 'Credits between the days.' }) credit: string;

  @MoneyField({ negative: true, description: 'Debits less credits at the end of the last day.' })
  closing: string;
}

function balanceSums({ opening, debit, credit, closing }: TrialBalanceSums) {
  return { opening: money(opening), debit: money(debit), credit: money(credit), closing: money(closing) };
}

class TrialBalanceRowDto extends TrialBalanceSumsDto {
  @IdField({ description: 'Of the account.' }) id: number;

  @TextField({ example: '3120' }) code: string;

  @TextField({ example: 'Canoni internet FWA/FTTH' }) name: string;

  @EnumField(ACCOUNT_TYPES) type: AccountType;

  static from(row: TrialBalanceRow): TrialBalanceRowDto {
    const { id, code, name, type } = row;
    return Object.assign(new TrialBalanceRowDto(), { id, code, name, type }, balanceSums(row));
  }
}

export class TrialBalanceDto {
  @NestedField(() => TrialBalanceRowDto, { list: true }) data: TrialBalanceRowDto[];

  @IntField({ example: 14, description: 'Accounts in all pages together.' }) total: number;

  @NestedField(() => TrialBalanceSumsDto, {
    description: 'Over all accounts: debits equal credits, the balances are zero.',
  })
  totals: TrialBalanceSumsDto;

  static from({ data, total, totals }: TrialBalance): TrialBalanceDto {
    return Object.assign(new TrialBalanceDto(), {
      data: data.map((row) => TrialBalanceRowDto.from(row)),
      total,
      totals: balanceSums(totals),
    });
  }
}

const LAST_DAY = {
  optional: true,
  description: 'Balances at the end of this day; of today and later if left out.',
};
const WITH_BALANCE = {
  optional: true,
  description: 'Only those with a balance, or only those without.',
};

export class PartnerBalanceQueryDto extends ListQuery {
  @DayField(LAST_DAY) to?: string;

  @BoolField(WITH_BALANCE) open?: boolean;
}

/** The same for paper, where all partners stand. */
export class PartnerBalanceDaysDto {
  @DayField(LAST_DAY) to?: string;

  @BoolField(WITH_BALANCE) open?: boolean;
}

export class PartnerBalanceDto {
  @IdField({ description: 'Of the partner.' }) id: number;

  @TextField({ example: 'Rossi Mario' }) name: string;

  @MoneyField({ description: 'All that was charged.' }) debit: string;

  @MoneyField({ description: 'All that was paid or credited.' }) credit: string;

  @MoneyField({ negative: true, description: 'Positive: owed to us.' }) balance: string;

  static from({ id, name, debit, credit, balance }: PartnerBalance): PartnerBalanceDto {
    const sums = { debit: money(debit), credit: money(credit), balance: money(balance) };
    return Object.assign(new PartnerBalanceDto(), { id, name, ...sums });
  }
}
