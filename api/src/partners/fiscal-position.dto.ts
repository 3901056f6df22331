import { PartialType } from '@nestjs/swagger';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IntField,
  NestedField,
  TextField,
} from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import {
  FISCAL_AREAS,
  SUPPLIES,
  VAT_RULES,
  type AccountSwap,
  type FiscalArea,
  type Supply,
  type TaxSwap,
  type VatRule,
} from './fiscal-position-facts';
import type { FiscalPosition } from './fiscal-position.entity';
import { PARTNER_KINDS, type PartnerKind } from './partner-kind';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const code = { max: 32, example: 'UE', description: 'Short name, unique.' };
const name = { example: 'Intra-comunitario' };
const sequence = { max: 9999, example: 30, description: 'The lowest whose rule fits is taken.' };
const automatic = { description: 'Applies by its rule; otherwise only to partners that were given it.' };
const area = {
  description: 'Anywhere, another member state of the EU, or outside of it; Italy is of neither.',
};
const country = { max: 2, example: 'SM', description: 'Only this country of the VAT number.' };
const partnerKind = { description: 'Only partners of this kind.' };
const vat = { description: 'Whether there must be a VAT number, or one that VIES has confirmed.' };
const startsOn = { description: 'First day on which it applies.' };
const endsOn = { description: 'Last day on which it applies.' };
const taxes = { list: true, most: 200, description: 'Tax codes that take the place of others.' };
const accounts = { list: true, most: 200, description: 'Accounts that take the place of others.' };

export class TaxSwapDto implements TaxSwap {
  @IdField({ description: "Tax code of the product's …" })
  from: number;

  @EnumField(SUPPLIES, { description: '… if this is sold …' })
  supply: Supply;

  @IdField({ description: '… and the one in its place.' })
  to: number;
}

export class AccountSwapDto implements AccountSwap {
  @TextField({ max: 32, example: '3120' })
  from: string;

  @TextField({ max: 32, example: '3125' })
  to: string;
}

export class FiscalPositionQuery extends ListQuery {
  @BoolField({ ...optional, description: 'Only those in use, or only those out of use.' })
  active?: boolean;
}

export class CreateFiscalPositionDto {
  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @IntField({ ...optional, ...sequence })
  sequence?: number;

  @BoolField({ ...optional, ...automatic })
  automatic?: boolean;

  @EnumField(FISCAL_AREAS, { ...optional, ...area })
  area?: FiscalArea;

  @TextField({ ...erasable, ...country, pattern: /^[A-Z]{2}$/ })
  country?: string | null;

  @EnumField(PARTNER_KINDS, { ...erasable, ...partnerKind })
  partnerKind?: PartnerKind | null;

  @EnumField(VAT_RULES, { ...optional, ...vat })
  vat?: VatRule;

  @DayField({ ...erasable, ...startsOn })
  startsOn?: string | null;

  @DayField({ ...erasable, ...endsOn })
  endsOn?: string | null;

  @NestedField(() => TaxSwapDto, { ...optional, ...taxes })
  taxes?: TaxSwapDto[];

  @NestedField(() => AccountSwapDto, { ...optional, ...accounts })
  accounts?: AccountSwapDto[];

  @BoolField(optional)
  active?: boolean;
}

export class EditFiscalPositionDto extends PartialType(CreateFiscalPositionDto, {
  skipNullProperties: false,
}) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class FiscalPositionDto {
  @IdField()
  id: number;

  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @IntField(sequence)
  sequence: number;

  @BoolField(automatic)
  automatic: boolean;

  @EnumField(FISCAL_AREAS, area)
  area: FiscalArea;

  @TextField({ nullable: true, ...country })
  country: string | null;

  @EnumField(PARTNER_KINDS, { nullable: true, ...partnerKind })
  partnerKind: PartnerKind | null;

  @EnumField(VAT_RULES, vat)
  vat: VatRule;

  @DayField({ nullable: true, ...startsOn })
  startsOn: string | null;

  @DayField({ nullable: true, ...endsOn })
  endsOn: string | null;

  @NestedField(() => TaxSwapDto, taxes)
  taxes: TaxSwapDto[];

  @NestedField(() => AccountSwapDto, accounts)
  accounts: AccountSwapDto[];

  @BoolField()
  active: boolean;

  @IntField()
  version: number;

  static from(position: FiscalPosition): FiscalPositionDto {
    return Object.assign(new FiscalPositionDto(), position);
  }
}
