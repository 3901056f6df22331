import { EnumField, IdField, TextField } from '../platform/http/fields';
import type { Address } from './address.entity';
import { ADDRESS_KINDS, type AddressKind } from './partner-kind';

const erasable = { optional: true, nullable: true };

/** A postal address; lengths are those that an e-invoice takes. */
export class AddressDto {
  @IdField({ optional: true, description: 'Of the address; left out for a new one.' })
  id?: number;

  @EnumField(ADDRESS_KINDS, {
    description: 'legal: the seat; billing: printed instead of the seat; site: where a service is used.',
  })
  kind: AddressKind;

  @TextField({ max: 60, example: 'Via Roma' })
  street: string;

  @TextField({ ...erasable, max: 8, example: '12/A' })
  houseNumber?: string | null;

  @TextField({
    max: 16,
    example: '63074',
    description: 'CAP of five digits in Italy, postal code elsewhere.',
  })
  zip: string;

  @TextField({ max: 60, example: 'San Benedetto del Tronto' })
  town: string;

  @TextField({ ...erasable, max: 2, example: 'AP', description: 'Two letters in Italy, null elsewhere.' })
  province?: string | null;

  @TextField({
    optional: true,
    pattern: /^[A-Z]{2}$/,
    example: 'IT',
    description: 'ISO 3166 alpha-2; IT if left out.',
  })
  country?: string;

  static from({ id, kind, street, houseNumber, zip, town, province, country }: Address): AddressDto {
    return Object.assign(new AddressDto(), { id, kind, street, houseNumber, zip, town, province, country });
  }
}
