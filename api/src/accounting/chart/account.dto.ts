import { BoolField, EnumField, IdField, IntField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { ACCOUNT_TYPES, type AccountType } from './account-type';
import type { Account } from './account.entity';

const CODE = {
  max: 32,
  pattern: /^[0-9A-Za-z.-]+$/,
  example: '3127',
  description: 'Short, sorts the chart.',
};
const NAME = { example: 'Canoni assistenza', description: 'As printed in the books.' };
const TYPE = { example: 'income', description: 'Place in the balance sheet or the profit and loss.' };
const ACTIVE = { description: 'Offered where an account is chosen.' };

export class AccountQuery extends ListQuery {
  @EnumField(ACCOUNT_TYPES, { optional: true }) type?: AccountType;

  @BoolField({ optional: true }) active?: boolean;
}

export class CreateAccountDto {
  @TextField(CODE) code: string;

  @TextField(NAME) name: string;

  @EnumField(ACCOUNT_TYPES, TYPE) type: AccountType;
}

export class EditAccountDto {
  @IntField({ description: 'Version that was read.' }) version: number;

  @TextField({ ...CODE, optional: true, min: 1 }) code?: string;

  @TextField({ ...NAME, optional: true, min: 1 }) name?: string;

  @EnumField(ACCOUNT_TYPES, { ...TYPE, optional: true }) type?: AccountType;

  @BoolField({ ...ACTIVE, optional: true }) active?: boolean;
}

export class AccountDto {
  @IdField() id: number;

  @TextField(CODE) code: string;

  @TextField(NAME) name: string;

  @EnumField(ACCOUNT_TYPES, TYPE) type: AccountType;

  @BoolField(ACTIVE) active: boolean;

  @IntField({ example: 1 }) version: number;

  static from({ id, code, name, type, active, version }: Account): AccountDto {
    return Object.assign(new AccountDto(), { id, code, name, type, active, version });
  }
}
