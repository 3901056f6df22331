import { PartialType } from '@nestjs/swagger';
import { BoolField, DayField, IdField, IntField, TextField } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import type { Voucher } from './voucher.entity';

const optional = { optional: true };
const nullable = { nullable: true };
const erasable = { optional: true, nullable: true };

const code = { max: 24, example: 'AMICI2026', description: 'What the customer says; unique.' };
const maxUses = { min: 1, max: 1_000_000, example: 100, description: 'Times it can be taken; null for any.' };
const validFrom = { description: 'First day on which it can be taken.' };
const validTo = { description: 'Last day on which it can be taken.' };
const active = { description: 'Can be taken.' };

export class VoucherQuery extends ListQuery {
  @IdField({ ...optional, description: 'Only vouchers of this promotion.' })
  promotionId?: number;

  @BoolField({ ...optional, ...active })
  active?: boolean;
}

class VoucherValuesDto {
  @IntField({ ...erasable, ...maxUses })
  maxUses?: number | null;

  @DayField({ ...erasable, ...validFrom })
  validFrom?: string | null;

  @DayField({ ...erasable, ...validTo })
  validTo?: string | null;

  @BoolField({ ...optional, ...active })
  active?: boolean;
}

export class CreateVouchersDto extends VoucherValuesDto {
  @IdField()
  promotionId: number;

  @TextField({
    ...code,
    description: 'The code; with a `count` the beginning of each, which eight letters and digits complete.',
  })
  code: string;

  @IntField({
    ...optional,
    min: 1,
    max: 5000,
    example: 50,
    description: 'How many codes to make up; left out for the one code as it is.',
  })
  count?: number;
}

export class EditVoucherDto extends PartialType(VoucherValuesDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class VoucherDto {
  @IdField()
  id: number;

  @IdField()
  promotionId: number;

  @TextField(code)
  code: string;

  @IntField({ ...nullable, ...maxUses })
  maxUses: number | null;

  @IntField({ example: 3, description: 'Times it was taken.' })
  uses: number;

  @DayField({ ...nullable, ...validFrom })
  validFrom: string | null;

  @DayField({ ...nullable, ...validTo })
  validTo: string | null;

  @BoolField(active)
  active: boolean;

  @IntField()
  version: number;

  static from(voucher: Voucher): VoucherDto {
    return Object.assign(new VoucherDto(), voucher);
  }
}

export class VouchersMadeDto {
  @IntField({ example: 50, description: 'Codes that were made.' })
  count: number;

  @TextField({ example: 'AMICI7K3QWE2P', description: 'The first of them.' })
  first: string;
}
