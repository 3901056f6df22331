import {
  BoolField,
  EmailField,
  EnumField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  TextField,
} from '../http/fields';
import { ListQuery } from '../http/list-query.dto';
import { NewPasswordField } from './password.decorator';
import { LOCALES, type Locale, type User } from './user.entity';

const RESELLER =
  'When set, only partners of this reseller (and their contracts, invoices …) exist for the user.';

export class UserQuery extends ListQuery {
  @BoolField({ optional: true, description: 'Only those who can sign in, or only those who cannot.' })
  active?: boolean;

  @IdField({ optional: true, description: 'Only those who have this role.' })
  roleId?: number;
}

export class CreateUserDto {
  @EmailField({ description: 'Sign-in name, unique.' })
  email: string;

  @TextField({ max: 120, example: 'Anna Verdi' })
  name: string;

  @NewPasswordField()
  password: string;

  @EnumField(LOCALES, { optional: true, description: 'Language of the screens.' })
  locale?: Locale;

  @IdField({ optional: true, nullable: true, description: RESELLER })
  resellerId?: number | null;

  @IdListField({ most: 50, description: 'Roles. Nobody can give a role that holds more than he does.' })
  roleIds: number[];
}

export class EditUserDto {
  @IntField({ description: 'Version that was read.' })
  version: number;

  @EmailField({ optional: true })
  email?: string;

  @TextField({ optional: true, min: 1, max: 120 })
  name?: string;

  @NewPasswordField({ optional: true })
  password?: string;

  @BoolField({ optional: true, description: 'False signs the user out everywhere and keeps him out.' })
  active?: boolean;

  @EnumField(LOCALES, { optional: true })
  locale?: Locale;

  @IdField({ optional: true, nullable: true, description: RESELLER })
  resellerId?: number | null;

  @IdListField({ optional: true, most: 50, description: 'All roles the user is to have.' })
  roleIds?: number[];
}

export class UserDto {
  @IdField()
  id: number;

  @EmailField()
  email: string;

  @TextField({ example: 'Anna Verdi' })
  name: string;

  @BoolField({ description: 'Can sign in.' })
  active: boolean;

  @EnumField(LOCALES)
  locale: Locale;

  @IdField({ nullable: true, description: RESELLER })
  resellerId: number | null;

  @IdListField()
  roleIds: number[];

  @InstantField()
  createdAt: string;

  @InstantField({ nullable: true })
  lastLoginAt: string | null;

  @IntField({ example: 1 })
  version: number;

  static from({ id, email, name, active, locale, resellerId, version, ...user }: User): UserDto {
    return Object.assign(new UserDto(), {
      id,
      email,
      name,
      active,
      locale,
      resellerId,
      roleIds: user.roles.map((role) => role.id).sort((a, b) => a - b),
      createdAt: user.createdAt.toISOString(),
      lastLoginAt: user.lastLoginAt?.toISOString() ?? null,
      version,
    });
  }
}
