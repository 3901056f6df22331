import { COUNTRIES } from '@ponte/shared/code-lists/countries';
import { PROVINCES } from '@ponte/shared/code-lists/provinces';
import { TAX_REGIME, type TaxRegime } from '@ponte/shared/code-lists/tax-regime';
import { DAY_COUNTS, type DayCount } from '@ponte/shared/day-count';
import { money } from '@ponte/shared/money';
import { BoolField, EmailField, EnumField, IntField, MoneyField, TextField } from '../http/fields';
import type { Company } from './company.entity';

const TAX_REGIMES = Object.keys(TAX_REGIME);
const PROVINCE_CODES = Object.keys(PROVINCES);
const optional = { optional: true };
const dayCount = {
  description:
    'How parts of a billing period are measured on new contracts: days there are, or months of thirty.',
};
const revenueAccount = {
  max: 32,
  example: '3120',
  description: 'Code of the revenue account of what neither product nor customer nor tax code gives one.',
};
const erasable = { optional: true, nullable: true };

/** A logo of about 300 kB once it is encoded. */
const LONGEST_LOGO = 400_000;

export class EditCompanyDto {
  @IntField({ description: 'Version that was read.' })
  version: number;

  @TextField({ ...optional, min: 1, max: 80, example: 'Esempio Wireless Srl' })
  name?: string;

  @TextField({
    ...optional,
    min: 1,
    max: 16,
    example: '01234567897',
    description: 'Partita IVA, with or without `IT`.',
  })
  vatNumber?: string;

  @TextField({ ...optional, min: 1, max: 16, example: '01234567897', description: 'Codice fiscale.' })
  fiscalCode?: string;

  @EnumField(TAX_REGIMES, { ...optional, description: 'Regime fiscale of FatturaPA.' })
  taxRegime?: TaxRegime;

  @TextField({ ...optional, min: 1, max: 60, example: 'Via delle Antenne' })
  street?: string;

  @TextField({ ...erasable, max: 8, example: '1' })
  houseNumber?: string | null;

  @TextField({ ...optional, pattern: /^\d{5}$/, example: '63074' })
  zip?: string;

  @TextField({ ...optional, min: 1, max: 60, example: 'San Benedetto del Tronto' })
  town?: string;

  @EnumField(PROVINCE_CODES, { ...optional, example: 'AP' })
  province?: string;

  @EnumField(PROVINCE_CODES, {
    ...erasable,
    example: 'AP',
    description: 'Office of the business register (REA).',
  })
  reaOffice?: string | null;

  @TextField({
    ...erasable,
    max: 20,
    example: '123456',
    description: 'Number in the business register (REA).',
  })
  reaNumber?: string | null;

  @MoneyField({ ...erasable, example: '10000.00', description: 'Share capital paid up, in euro.' })
  shareCapital?: string | null;

  @BoolField({ ...optional, example: false, description: 'Has one shareholder only.' })
  soleShareholder?: boolean;

  @BoolField({ ...optional, example: false, description: 'Is being wound up.' })
  inLiquidation?: boolean;

  @TextField({ ...erasable, max: 32, example: '+39 0735 123456' })
  phone?: string | null;

  @EmailField({ ...erasable, example: 'info@example.it' })
  email?: string | null;

  @EmailField({ ...erasable, example: 'esempio@pec.example.it', description: 'Certified e-mail.' })
  pec?: string | null;

  @TextField({ ...erasable, max: 255, example: 'www.example.it' })
  website?: string | null;

  @TextField({ ...erasable, max: 80, example: 'Banca di Esempio' })
  bankName?: string | null;

  @TextField({
    ...erasable,
    max: 42,
    example: 'IT60X0542811101000000123456',
    description: 'Where customers pay to.',
  })
  iban?: string | null;

  @TextField({ ...erasable, pattern: /^[A-Z\d]{8}([A-Z\d]{3})?$/, example: 'BLOPIT22' })
  bic?: string | null;

  @EnumField(DAY_COUNTS, { ...optional, ...dayCount })
  dayCount?: DayCount;

  @TextField({ ...erasable, ...revenueAccount })
  revenueAccount?: string | null;

  @TextField({
    ...erasable,
    max: 35,
    example: 'IT10ZZZ0000095999990443',
    description: 'SEPA creditor identifier, printed on mandates for direct debit.',
  })
  creditorId?: string | null;

  @TextField({
    ...erasable,
    max: 7,
    example: 'ABC1234',
    description: 'Our own SDI recipient code, for invoices we receive.',
  })
  sdiRecipientCode?: string | null;

  @TextField({
    ...erasable,
    max: LONGEST_LOGO,
    pattern: /^data:image\/(png|jpeg);base64,[A-Za-z\d+/]+={0,2}$/,
    example: 'data:image/png;base64,iVBORw0KGgo=',
    description: 'PNG or JPEG as a data URI, at most about 300 kB.',
  })
  logo?: string | null;
}

export class CompanyDto {
  @IntField({ example: 1, description: '0 until the data are entered for the first time.' })
  version: number;

  @IntField({ example: 1 })
  id: number;

  @TextField({ example: 'Esempio Wireless Srl' })
  name: string;

  @TextField({ example: '01234567897' })
  vatNumber: string;

  @TextField({ example: '01234567897' })
  fiscalCode: string;

  @EnumField(TAX_REGIMES)
  taxRegime: TaxRegime;

  @TextField({ example: 'Via delle Antenne' })
  street: string;

  @TextField({ nullable: true, example: '1' })
  houseNumber: string | null;

  @TextField({ example: '63074' })
  zip: string;

  @TextField({ example: 'San Benedetto del Tronto' })
  town: string;

  @TextField({ example: 'AP' })
  province: string;

  @EnumField(COUNTRIES, { example: 'IT' })
  country: string;

  @TextField({ nullable: true, example: 'AP' })
  reaOffice: string | null;

  @TextField({ nullable: true, example: '123456' })
  reaNumber: string | null;

  @MoneyField({ nullable: true, example: '10000.00' })
  shareCapital: string | null;

  @BoolField({ example: false })
  soleShareholder: boolean;

  @BoolField({ example: false })
  inLiquidation: boolean;

  @TextField({ nullable: true, example: '+39 0735 123456' })
  phone: string | null;

  @EmailField({ nullable: true, example: 'info@example.it' })
  email: string | null;

  @EmailField({ nullable: true, example: 'esempio@pec.example.it' })
  pec: string | null;

  @TextField({ nullable: true, example: 'www.example.it' })
  website: string | null;

  @TextField({ nullable: true, example: 'Banca di Esempio' })
  bankName: string | null;

  @TextField({ nullable: true, example: 'IT60X0542811101000000123456' })
  iban: string | null;

  @TextField({ nullable: true, example: 'BLOPIT22' })
  bic: string | null;

  @EnumField(DAY_COUNTS, dayCount)
  dayCount: DayCount;

  @TextField({ nullable: true, ...revenueAccount })
  revenueAccount: string | null;

  @TextField({ nullable: true, example: 'IT10ZZZ0000095999990443' })
  creditorId: string | null;

  @TextField({ nullable: true, example: 'ABC1234' })
  sdiRecipientCode: string | null;

  @TextField({ nullable: true, max: LONGEST_LOGO, example: 'data:image/png;base64,iVBORw0KGgo=' })
  logo: string | null;

  static from({ shareCapital, ...company }: Company): CompanyDto {
    return Object.assign(new CompanyDto(), { ...company, shareCapital: shareCapital && money(shareCapital) });
  }
}
