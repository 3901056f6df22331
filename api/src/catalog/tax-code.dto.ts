import { PartialType } from '@nestjs/swagger';
import { NATURA, type Natura } from '@ponte/shared/code-lists/natura';
import { price } from '@ponte/shared/money';
import { BoolField, EnumField, IdField, IntField, PercentField, TextField } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { PAYABILITIES, type Payability } from './payability';
import type { TaxCode } from './tax-code.entity';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const code = { max: 32, example: '22', description: 'Short name, unique.' };
const natura = {
  example: 'N4',
  description: 'Why no VAT is charged (FatturaPA Natura); with rate zero only.',
};
const law = {
  max: 100,
  example: 'Art. 10 DPR 633/72',
  description: 'Law that documents quote when no VAT is charged.',
};
const payability = {
  description:
    'When the VAT is owed: I at once, D when collected, S by the public body that pays (split payment).',
};
const stampSubject = {
  example: false,
  description: 'Counts towards the 77.47 EUR above which stamp duty is due.',
};

const revenueAccount = {
  max: 32,
  example: '3103',
  description: 'Code of the revenue account of what neither product nor customer gives one.',
};

export class TaxCodeQuery extends ListQuery {
  @BoolField({ ...optional, description: 'Only those in use, or only those out of use.' })
  active?: boolean;
}

export class CreateTaxCodeDto {
  @TextField(code)
  code: string;

  @TextField({ example: 'IVA 22%' })
  name: string;

  @PercentField({ description: 'Percent.' })
  rate: string;

  @EnumField(Object.keys(NATURA), { ...erasable, ...natura })
  natura?: Natura | null;

  @TextField({ ...erasable, ...law })
  law?: string | null;

  @EnumField(PAYABILITIES, { ...optional, ...payability })
  payability?: Payability;

  @BoolField({ ...optional, ...stampSubject })
  stampSubject?: boolean;

  @TextField({ ...erasable, ...revenueAccount })
  revenueAccount?: string | null;

  @BoolField(optional)
  active?: boolean;
}

export class EditTaxCodeDto extends PartialType(CreateTaxCodeDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class TaxCodeDto {
  @IdField()
  id: number;

  @TextField(code)
  code: string;

  @TextField({ example: 'IVA 22%' })
  name: string;

  @PercentField({ description: 'Percent.' })
  rate: string;

  @EnumField(Object.keys(NATURA), { nullable: true, ...natura })
  natura: Natura | null;

  @TextField({ nullable: true, ...law })
  law: string | null;

  @EnumField(PAYABILITIES, payability)
  payability: Payability;

  @BoolField(stampSubject)
  stampSubject: boolean;

  @TextField({ nullable: true, ...revenueAccount })
  revenueAccount: string | null;

  @BoolField()
  active: boolean;

  @IntField()
  version: number;

  static from({ rate, ...taxCode }: TaxCode): TaxCodeDto {
    return Object.assign(new TaxCodeDto(), { ...taxCode, rate: price(rate) });
  }
}
