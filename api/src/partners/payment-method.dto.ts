import { PartialType } from '@nestjs/swagger';
import { PAYMENT_METHOD_CODE, type PaymentMethodCode } from '@ponte/shared/code-lists/payment-method';
import { BoolField, EnumField, IdField, IntField, TextField } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import type { PaymentMethod } from './payment-method.entity';

const code = { max: 32, example: 'BONIFICO', description: 'Short name, unique.' };
const name = { example: 'Bonifico bancario' };
const mpCode = { example: 'MP05', description: 'FatturaPA ModalitaPagamento.' };
const cashAccount = {
  max: 32,
  example: '1120',
  description: 'Code of the account that the money arrives on.',
};
const feeAccount = {
  nullable: true,
  max: 32,
  example: '4213',
  description:
    'Code of the account of what the bank or the provider keeps; null for that of collection costs.',
};

export class PaymentMethodQuery extends ListQuery {
  @BoolField({ optional: true, description: 'Only those in use, or only those out of use.' })
  active?: boolean;
}

export class CreatePaymentMethodDto {
  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @EnumField(Object.keys(PAYMENT_METHOD_CODE), mpCode)
  mpCode: PaymentMethodCode;

  @TextField(cashAccount)
  cashAccount: string;

  @TextField({ ...feeAccount, optional: true })
  feeAccount?: string | null;

  @BoolField({ optional: true })
  active?: boolean;
}

export class EditPaymentMethodDto extends PartialType(CreatePaymentMethodDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class PaymentMethodDto {
  @IdField()
  id: number;

  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @EnumField(Object.keys(PAYMENT_METHOD_CODE), mpCode)
  mpCode: PaymentMethodCode;

  @TextField(cashAccount)
  cashAccount: string;

  @TextField(feeAccount)
  feeAccount: string | null;

  @BoolField()
  active: boolean;

  @IntField()
  version: number;

  static from(method: PaymentMethod): PaymentMethodDto {
    return Object.assign(new PaymentMethodDto(), method);
  }
}
