import { countryName } from '@ponte/shared/code-lists/countries';
import type { Address } from './partner';

/**
 * An address as envelopes have it, in two or three lines; Italy is not named. `language` is that of the country's name.
 */
export function addressLines(address: Address, language: string): string[] {
  const { street, houseNumber, zip, town, province, country = 'IT' } = address;
  const place = `${zip} ${town}${province ? ` (${province})` : ''}`;
  return [
    houseNumber ? `${street}, ${houseNumber}` : street,
    place,
    ...(country === 'IT' ? [] : [countryName(country, language)]),
  ];
}

/** Where a map service shows the address. */
export function mapLink(address: Address): string {
  const query = encodeURIComponent(addressLines(address, 'en').join(', '));
  return `https://www.openstreetmap.org/search?query=${query}`;
}
