import { OmitType, PartialType } from '@nestjs/swagger';
import { BoolField, EnumField, IdField, IntField, TextField } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { REGISTER_KINDS, type RegisterKind } from './register-kind';
import type { Register } from './register.entity';

const code = { max: 32, pattern: /^[\w-]+$/, example: 'FE', description: 'Short name, unique.' };
const name = { example: 'Fatture elettroniche' };
const format = {
  max: 32,
  example: '{year}/{number:5}',
  description:
    'Pattern of the numbers: one `{number}`, or `{number:5}` padded with zeros, and `{year}` or `{year:2}`. At most 20 characters of ASCII once filled in (SDI 00425). No two registers may give the same number.',
};
const kind = {
  description: 'What it numbers. A register of invoices takes credit and debit notes too.',
};
const branch = { nullable: true, max: 64, example: 'Ascoli', description: 'The branch it belongs to.' };
const electronic = { description: 'Its documents become e-invoices. Never those of a proforma.' };
const standard = {
  description:
    'Used for its kind where no register is named; setting it here unsets the other. Invoices always have one; notes without one are numbered with the invoices that they correct.',
};
const active = { description: 'May be used for new documents.' };

export class CreateRegisterDto {
  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @EnumField(REGISTER_KINDS, { optional: true, ...kind })
  kind?: RegisterKind;

  @TextField({ optional: true, ...branch })
  branch?: string | null;

  @BoolField({ optional: true, ...electronic })
  electronic?: boolean;

  @TextField(format)
  format: string;

  @BoolField({ optional: true, ...standard })
  standard?: boolean;

  @BoolField({ optional: true, ...active })
  active?: boolean;
}

/** Code and kind stay: the counters of the years hang on the one, numbers given on the other. */
export class EditRegisterDto extends PartialType(OmitType(CreateRegisterDto, ['code', 'kind'] as const), {
  skipNullProperties: false,
}) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class RegisterQuery extends ListQuery {
  @EnumField(REGISTER_KINDS, { optional: true })
  kind?: RegisterKind;

  @BoolField({ optional: true, ...active })
  active?: boolean;
}

/** A series of document numbers (sezionale), gapless within a year. */
export class RegisterDto {
  @IdField()
  id: number;

  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @EnumField(REGISTER_KINDS, kind)
  kind: RegisterKind;

  @TextField(branch)
  branch: string | null;

  @BoolField(electronic)
  electronic: boolean;

  @TextField(format)
  format: string;

  @BoolField(standard)
  standard: boolean;

  @BoolField(active)
  active: boolean;

  @IntField()
  version: number;

  static from({ id, code, name, kind, branch, electronic, ...rest }: Register): RegisterDto {
    const { format, standard, active, version } = rest;
    return Object.assign(new RegisterDto(), {
      ...{ id, code, name, kind, branch, electronic, format, standard, active, version },
    });
  }
}
