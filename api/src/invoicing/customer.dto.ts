import { LANGUAGES, PARTNER_KINDS, type Language, type PartnerKind } from '../partners/partner-kind';
import { EnumField, NestedField, TextField } from '../platform/http/fields';
import type { CustomerSnapshot, PrintedAddress } from './customer-snapshot';

export class PrintedAddressDto implements PrintedAddress {
  @TextField({ example: 'Via Roma' })
  street: string;

  @TextField({ nullable: true, example: '1' })
  houseNumber: string | null;

  @TextField({ example: '63074' })
  zip: string;

  @TextField({ example: 'San Benedetto del Tronto' })
  town: string;

  @TextField({ nullable: true, example: 'AP' })
  province: string | null;

  @TextField({ example: 'IT', description: 'ISO 3166-1 alpha-2.' })
  country: string;
}

/** A customer as a document shows it. */
export class CustomerDto implements CustomerSnapshot {
  @EnumField(PARTNER_KINDS)
  kind: PartnerKind;

  @TextField({ example: 'Rossi Mario' })
  name: string;

  @TextField({ nullable: true, example: 'Mario' })
  firstName: string | null;

  @TextField({ nullable: true, example: 'Rossi' })
  lastName: string | null;

  @TextField({ example: 'IT', description: 'Country of the VAT number.' })
  country: string;

  @TextField({ nullable: true, example: '01234567897' })
  vatNumber: string | null;

  @TextField({ nullable: true, example: 'RSSMRA80A01H501U' })
  fiscalCode: string | null;

  @TextField({ nullable: true, example: 'ABC1234', description: 'SDI recipient code.' })
  recipientCode: string | null;

  @TextField({ nullable: true, example: 'rossi@pec.example' })
  pec: string | null;

  @TextField({ nullable: true, example: 'mario.rossi@example.it' })
  email: string | null;

  @EnumField(LANGUAGES, { description: 'Of the printed document.' })
  language: Language;

  @TextField({ nullable: true, example: 'IT60X0542811101000000123456' })
  iban: string | null;

  @NestedField(() => PrintedAddressDto)
  address: PrintedAddressDto;
}
