import { PartialType } from '@nestjs/swagger';
import { BoolField, IdField, IntField, NestedField, PercentField, TextField } from '../platform/http/fields';
import type { PaymentTerm } from './payment-term.entity';

const code = { max: 32, example: '30FM', description: 'Short name, unique.' };
const name = { example: '30 giorni fine mese' };
const rules = { list: true, most: 60, description: 'The instalments; their percents add up to 100.' };

/** One instalment of a payment term. */
export class PaymentTermRuleDto {
  @IntField({ max: 3650, example: 30, description: "Days after the document's day." })
  days: number;

  @BoolField({ description: 'Then on to the end of that month.' })
  endOfMonth: boolean;

  @PercentField({ example: '100', description: 'Share of the total, percent.' })
  percent: string;
}

export class CreatePaymentTermDto {
  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @NestedField(() => PaymentTermRuleDto, rules)
  rules: PaymentTermRuleDto[];
}

export class EditPaymentTermDto extends PartialType(CreatePaymentTermDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class PaymentTermDto {
  @IdField()
  id: number;

  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @NestedField(() => PaymentTermRuleDto, rules)
  rules: PaymentTermRuleDto[];

  @IntField()
  version: number;

  static from({ id, code, name, rules, version }: PaymentTerm): PaymentTermDto {
    return Object.assign(new PaymentTermDto(), { id, code, name, rules, version });
  }
}
