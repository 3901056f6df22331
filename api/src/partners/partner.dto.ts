import { PartialType } from '@nestjs/swagger';
import {
  BoolField,
  DayField,
  EmailField,
  EnumField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  NestedField,
  TextField,
} from '../platform/http/fields';
import { AddressDto } from './address.dto';
import { ContactDto } from './contact.dto';
import { contactTree } from './contact-tree';
import { LANGUAGES, PARTNER_KINDS, type Language, type PartnerKind } from './partner-kind';
import type { PartnerRow } from './partner-list.query';
import type { Partner } from './partner.entity';

const optional = { optional: true };
const nullable = { nullable: true };
const erasable = { optional: true, nullable: true };

const kind = { description: 'What the partner is in law; it decides which names and numbers are demanded.' };
const name = {
  max: 80,
  example: 'Rossi Mario',
  description: 'As documents print it; a person without one is called by surname and first name.',
};
const firstName = { max: 60, example: 'Mario' };
const lastName = { max: 60, example: 'Rossi' };
const country = { example: 'IT', description: 'Where the partner pays taxes, ISO 3166 alpha-2.' };
const vatNumber = {
  max: 30,
  example: '01234567897',
  description: 'VAT number, without country prefix once kept.',
};
const fiscalCode = { max: 20, example: 'RSSMRA85T10A562S', description: 'Codice fiscale.' };
const recipientCode = {
  max: 10,
  example: 'ABC1234',
  description: 'SDI recipient code: six characters for a public body, seven otherwise.',
};
const pec = {
  example: 'rossi@pec.example.it',
  description: 'Certified e-mail, for e-invoices without a recipient code.',
};
const phone = {
  max: 32,
  example: '+390735123456',
  description: 'Kept as digits, with + and country when given.',
};
const paymentTermId = { example: 2, description: 'When invoices fall due.' };
const paymentMethodId = { example: 1, description: 'How the partner pays.' };
const usesCredit = {
  description: 'Whether credit pays new invoices by itself; null for what the company says.',
};
const priceListId = { example: 1, description: "Prices for this partner instead of the products' own." };
const taxCodeId = {
  example: 4,
  description: "VAT for this partner instead of the products' own, such as split payment.",
};
const fiscalPositionId = {
  example: 3,
  description: 'Fiscal position given by hand; otherwise the first whose rule fits applies.',
};
const viesValidOn = { description: 'Day on which VIES confirmed the VAT number.' };
const withholdsTax = {
  description:
    'A condominium: it withholds 4 % on works and services contracted out (art. 25-ter DPR 600/1973). Not a person.',
};
const revenueAccount = {
  max: 32,
  example: '3120',
  description: 'Code of the revenue account of what no product gives one.',
};
const costAccount = {
  max: 32,
  example: '4202',
  description: "Code of the account that a supplier's costs go to, until its bills teach another.",
};
const iban = {
  max: 42,
  example: 'IT60X0542811101000000123456',
  description: 'Account that direct debits are taken from.',
};
const resellerId = { example: 12, description: 'The reseller that the partner belongs to.' };
const agentId = { example: 14, description: 'The agent who looks after the partner.' };
const externalRef = {
  max: 64,
  example: 'GEST-00123',
  description: 'Key of the record in the system it came from, unique.',
};
const tagIds = { example: [1, 3] };
const reseller = { example: false, description: 'Sells for us; partners may belong to it.' };
const agent = { example: false, description: 'Brings in customers and contracts; they name it.' };

export class CreatePartnerDto {
  @EnumField(PARTNER_KINDS, kind)
  kind: PartnerKind;

  @BoolField({ ...optional, description: 'Is sold to; true unless said.' })
  customer?: boolean;

  @BoolField({ ...optional, example: false, description: 'Is bought from.' })
  supplier?: boolean;

  @BoolField({ ...optional, ...reseller })
  reseller?: boolean;

  @BoolField({ ...optional, ...agent })
  agent?: boolean;

  @TextField({ ...optional, ...name })
  name?: string;

  @TextField({ ...erasable, ...firstName })
  firstName?: string | null;

  @TextField({ ...erasable, ...lastName })
  lastName?: string | null;

  @TextField({ ...optional, ...country, pattern: /^[A-Z]{2}$/ })
  country?: string;

  @TextField({ ...erasable, ...vatNumber })
  vatNumber?: string | null;

  @TextField({ ...erasable, ...fiscalCode })
  fiscalCode?: string | null;

  @TextField({ ...erasable, ...recipientCode })
  recipientCode?: string | null;

  @EmailField({ ...erasable, ...pec })
  pec?: string | null;

  @EmailField(erasable)
  email?: string | null;

  @TextField({ ...erasable, ...phone })
  phone?: string | null;

  @EnumField(LANGUAGES, { ...optional, description: 'Language of documents and messages.' })
  language?: Language;

  @IdField({ ...erasable, ...paymentTermId })
  paymentTermId?: number | null;

  @IdField({ ...erasable, ...paymentMethodId })
  paymentMethodId?: number | null;

  @BoolField({ ...erasable, ...usesCredit })
  usesCredit?: boolean | null;

  @IdField({ ...erasable, ...priceListId })
  priceListId?: number | null;

  @IdField({ ...erasable, ...taxCodeId })
  taxCodeId?: number | null;

  @IdField({ ...erasable, ...fiscalPositionId })
  fiscalPositionId?: number | null;

  @DayField({ ...erasable, ...viesValidOn })
  viesValidOn?: string | null;

  @BoolField({ optional: true, ...withholdsTax })
  withholdsTax?: boolean;

  @TextField({ ...erasable, ...revenueAccount })
  revenueAccount?: string | null;

  @TextField({ ...erasable, ...costAccount })
  costAccount?: string | null;

  @TextField({ ...erasable, ...iban })
  iban?: string | null;

  @IdField({ ...erasable, ...resellerId })
  resellerId?: number | null;

  @IdField({ ...erasable, ...agentId })
  agentId?: number | null;

  @TextField({ ...erasable, ...externalRef })
  externalRef?: string | null;

  @TextField({ ...erasable, max: 2000, example: 'Chiamare solo di mattina.' })
  notes?: string | null;

  @BoolField(optional)
  active?: boolean;

  @NestedField(() => AddressDto, {
    ...optional,
    list: true,
    most: 200,
    description: 'All addresses: those left out are taken out. A customer has one legal address.',
  })
  addresses?: AddressDto[];

  @NestedField(() => ContactDto, {
    ...optional,
    list: true,
    most: 200,
    description: 'All contacts: those left out are taken out.',
  })
  contacts?: ContactDto[];

  @IdListField({ ...optional, ...tagIds })
  tagIds?: number[];
}

export class EditPartnerDto extends PartialType(CreatePartnerDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class MergePartnerDto {
  @IdField({ description: 'The partner that is the same and goes.' })
  duplicateId: number;
}

export class PartnerDto {
  @IdField()
  id: number;

  @EnumField(PARTNER_KINDS, kind)
  kind: PartnerKind;

  @BoolField({ description: 'Is sold to.' })
  customer: boolean;

  @BoolField({ example: false, description: 'Is bought from.' })
  supplier: boolean;

  @BoolField(reseller)
  reseller: boolean;

  @BoolField(agent)
  agent: boolean;

  @TextField(name)
  name: string;

  @TextField({ ...nullable, ...firstName })
  firstName: string | null;

  @TextField({ ...nullable, ...lastName })
  lastName: string | null;

  @TextField(country)
  country: string;

  @TextField({ ...nullable, ...vatNumber })
  vatNumber: string | null;

  @TextField({ ...nullable, ...fiscalCode })
  fiscalCode: string | null;

  @TextField({ ...nullable, ...recipientCode })
  recipientCode: string | null;

  @EmailField({ ...nullable, ...pec })
  pec: string | null;

  @EmailField(nullable)
  email: string | null;

  @TextField({ ...nullable, ...phone })
  phone: string | null;

  @EnumField(LANGUAGES)
  language: Language;

  @IdField({ ...nullable, ...paymentTermId })
  paymentTermId: number | null;

  @IdField({ ...nullable, ...paymentMethodId })
  paymentMethodId: number | null;

  @BoolField({ ...nullable, ...usesCredit })
  usesCredit: boolean | null;

  @IdField({ ...nullable, ...priceListId })
  priceListId: number | null;

  @IdField({ ...nullable, ...taxCodeId })
  taxCodeId: number | null;

  @IdField({ ...nullable, ...fiscalPositionId })
  fiscalPositionId: number | null;

  @DayField({ ...nullable, ...viesValidOn })
  viesValidOn: string | null;

  @BoolField(withholdsTax)
  withholdsTax: boolean;

  @TextField({ ...nullable, ...revenueAccount })
  revenueAccount: string | null;

  @TextField({ ...nullable, ...costAccount })
  costAccount: string | null;

  @TextField({ ...nullable, ...iban })
  iban: string | null;

  @IdField({ ...nullable, ...resellerId })
  resellerId: number | null;

  @IdField({ ...nullable, ...agentId })
  agentId: number | null;

  @TextField({ ...nullable, ...externalRef })
  externalRef: string | null;

  @IdField({ ...nullable, description: 'The partner that this one was merged into.' })
  mergedIntoId: number | null;

  @TextField({ ...nullable, max: 2000 })
  notes: string | null;

  @BoolField({ description: 'Is in business with us.' })
  active: boolean;

  @TextField({ ...nullable, example: 'San Benedetto del Tronto', description: 'Town of the legal address.' })
  town: string | null;

  @IdListField(tagIds)
  tagIds: number[];

  @InstantField()
  createdAt: string;

  @IntField()
  version: number;

  static from({ partner, town, tagIds }: PartnerRow): PartnerDto {
    const { createdAt, ...columns } = partner;
    return Object.assign(new PartnerDto(), { ...columns, town, tagIds, createdAt: createdAt.toISOString() });
  }
}

export class PartnerDetailDto extends PartnerDto {
  @NestedField(() => AddressDto, { list: true })
  addresses: AddressDto[];

  @NestedField(() => ContactDto, { list: true })
  contacts: ContactDto[];

  static of({ addresses, contacts, tags, ...partner }: Partner): PartnerDetailDto {
    const town = addresses.find(({ kind }) => kind === 'legal')?.town ?? null;
    const row = { partner, town, tagIds: tags.map(({ id }) => id) };
    return Object.assign(new PartnerDetailDto(), PartnerDto.from(row), {
      addresses: addresses.map((address) => AddressDto.from(address)),
      contacts: contactTree(contacts),
    });
  }
}
