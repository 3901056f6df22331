import { OmitType, PartialType } from '@nestjs/swagger';
import { BoolField, IdField, IntField, TextField } from '../platform/http/fields';
import type { Register } from './register.entity';

const code = { max: 32, pattern: /^[\w-]+$/, example: 'FE', description: 'Short name, unique.' };
const name = { example: 'Fatture elettroniche' };
const format = {
  max: 32,
  example: '{year}/{number:5}',
  description:
    'Pattern of the numbers: `{year}`, `{number}`, or `{number:5}` padded with zeros. At most 20 characters once filled in (SDI 00425); unique.',
};
const standard = {
  description: 'Used where no register is named. There is always one; setting it here unsets the other.',
};
const active = { description: 'May be used for new documents.' };

export class CreateRegisterDto {
  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @TextField(format)
  format: string;

  @BoolField({ optional: true, ...standard })
  standard?: boolean;

  @BoolField({ optional: true, ...active })
  active?: boolean;
}

/** The code stays: the counters of the years hang on it. */
export class EditRegisterDto extends PartialType(OmitType(CreateRegisterDto, ['code'] as const), {
  skipNullProperties: false,
}) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

/** A series of document numbers (sezionale), gapless within a year. */
export class RegisterDto {
  @IdField()
  id: number;

  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @TextField(format)
  format: string;

  @BoolField(standard)
  standard: boolean;

  @BoolField(active)
  active: boolean;

  @IntField()
  version: number;

  static from({ id, code, name, format, standard, active, version }: Register): RegisterDto {
    return Object.assign(new RegisterDto(), { id, code, name, format, standard, active, version });
  }
}
