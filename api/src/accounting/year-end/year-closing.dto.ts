import { money } from '@ponte/shared/money';
import {
  BoolField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { ACCOUNT_TYPES, type AccountType } from '../chart/account-type';
import type { AccountToClose } from './year-balances.query';
import type { YearClosing } from './year-closing.entity';
import type { YearPreview } from './year-closing.service';
import { YEAR_OBSTACLES, type YearObstacle } from './year-obstacles.query';

const YEAR = { min: 1900, max: 9998, example: 2026, description: 'Fiscal year: the calendar’s.' };
const RESULT = { negative: true, description: 'Profit that goes into equity, or loss below zero.' };

export class YearQueryDto {
  @IntField(YEAR) year: number;
}

export class CloseYearDto {
  @IntField(YEAR) year: number;

  @MoneyField({ ...RESULT, description: 'The result that was seen.' }) result: string;
}

class YearObstacleDto {
  @EnumField(YEAR_OBSTACLES) code: YearObstacle['code'];

  @IntField({ example: 2, description: 'Documents, drafts, lines or months.' }) count: number;

  @BoolField({ description: 'False: it is only to be known.' }) blocks: boolean;

  static from(obstacle: YearObstacle): YearObstacleDto {
    return Object.assign(new YearObstacleDto(), obstacle);
  }
}

class AccountToCloseDto {
  @IdField({ description: 'Of the account.' }) id: number;

  @TextField({ example: '3120' }) code: string;

  @TextField({ example: 'Canoni internet FWA/FTTH' }) name: string;

  @EnumField(ACCOUNT_TYPES) type: AccountType;

  @MoneyField({ negative: true, description: 'Debits less credits at the end of the year.' }) balance: string;

  @IntField({ description: 'Partners whose balances are closed and opened one by one.' }) partners: number;

  static from({ id, account, name, type, balance, partners }: AccountToClose): AccountToCloseDto {
    return Object.assign(new AccountToCloseDto(), {
      ...{ id, code: account, name, type, balance: money(balance), partners },
    });
  }
}

export class YearPreviewDto {
  @IntField(YEAR) year: number;

  @MoneyField(RESULT) result: string;

  @MoneyField({ negative: true, description: 'Part of the result that earlier years left unclosed.' })
  carried: string;

  @NestedField(() => AccountToCloseDto, { list: true, description: 'By code.' })
  accounts: AccountToCloseDto[];

  @NestedField(() => YearObstacleDto, { list: true, description: 'What is in the way, grave things first.' })
  obstacles: YearObstacleDto[];

  static from({ year, result, carried, accounts, obstacles }: YearPreview): YearPreviewDto {
    return Object.assign(new YearPreviewDto(), {
      ...{ year, result: money(result), carried: money(carried) },
      accounts: accounts.map((account) => AccountToCloseDto.from(account)),
      obstacles: obstacles.map((obstacle) => YearObstacleDto.from(obstacle)),
    });
  }
}

export class YearClosingDto {
  @IdField() id: number;

  @IntField(YEAR) year: number;

  @IntField({ min: 1, description: 'A year that was opened again is closed in another round.' })
  round: number;

  @MoneyField(RESULT) result: string;

  @InstantField() closedAt: string;

  @TextField({ example: 'Anna Bianchi' }) closedBy: string;

  @InstantField({ nullable: true, description: 'Null while the year is closed.' }) undoneAt: string | null;

  @TextField({ nullable: true, example: 'Anna Bianchi' }) undoneBy: string | null;

  static from({
    id,
    year,
    round,
    result,
    closedAt,
    closedBy,
    undoneAt,
    undoneBy,
  }: YearClosing): YearClosingDto {
    return Object.assign(new YearClosingDto(), {
      ...{ id, year, round, result: money(result), closedAt: closedAt.toISOString(), closedBy },
      ...{ undoneAt: undoneAt?.toISOString() ?? null, undoneBy },
    });
  }
}
