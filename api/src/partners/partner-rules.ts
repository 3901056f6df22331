import { PROVINCES } from '@ponte/shared/code-lists/provinces';
import type { FieldFault } from '@ponte/shared/domain-error';
import { fiscalCodeFault, isPersonalFiscalCode, normalizeFiscalCode } from '@ponte/shared/fiscal-code';
import { ibanFault, normalizeIban } from '@ponte/shared/iban';
import { normalizeRecipientCode, recipientCodeFault } from '@ponte/shared/recipient-code';
import { normalizeVatNumber, vatNumberFault } from '@ponte/shared/vat-number';
import type { AddressKind, PartnerKind } from './partner-kind';
import { normalizePhone } from './phone';

/** What makes a partner somebody in law, and how documents and money reach it. */
export interface PartnerIdentity {
  readonly kind: PartnerKind;
  readonly customer: boolean;
  readonly name: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly country: string;
  readonly vatNumber: string | null;
  readonly fiscalCode: string | null;
  readonly recipientCode: string | null;
  readonly pec: string | null;
  readonly phone: string | null;
  readonly iban: string | null;
  readonly withholdsTax: boolean;
}

interface PostalAddress {
  readonly kind: AddressKind;
  readonly zip: string;
  readonly province: string | null;
  readonly country: string;
}

/** A mailbox of SdI itself is no PEC of a customer (SdI check 00330). */
const SDI_MAILBOX = /@pec\.fatturapa\.it$/i;

/** Codes and numbers as they are kept: no blanks, capitals, no country prefix; what is left empty becomes null. */
export function normalizedIdentity<T extends PartnerIdentity>(partner: T): T {
  const { country, vatNumber, fiscalCode, recipientCode, phone, iban, pec, firstName, lastName } = partner;
  return {
    ...partner,
    firstName: kept(firstName, (text) => text),
    lastName: kept(lastName, (text) => text),
    vatNumber: kept(vatNumber, (text) => normalizeVatNumber(country, text)),
    fiscalCode: kept(fiscalCode, normalizeFiscalCode),
    recipientCode: kept(recipientCode, normalizeRecipientCode),
    phone: kept(phone, normalizePhone),
    iban: kept(iban, normalizeIban),
    pec: kept(pec, (text) => text),
  };
}

/** The name of a person as documents sort and print it: surname first. Firms and bodies name themselves. */
export function personName({ firstName, lastName }: Pick<PartnerIdentity, 'firstName' | 'lastName'>): string {
  return [lastName, firstName].filter((part) => part !== null && part !== '').join(' ');
}

/** Everything that is wrong with a normalized partner and its addresses; `addresses.N.…` names the address. */
export function partnerFaults(partner: PartnerIdentity, addresses: readonly PostalAddress[]): FieldFault[] {
  return [
    ...nameFaults(partner),
    ...fiscalIdFaults(partner),
    ...deliveryFaults(partner),
    ...fault('iban', partner.iban === null ? null : ibanFault(partner.iban)),
    ...fault(
      'withholdsTax',
      partner.kind === 'person' && partner.withholdsTax ? 'partner.person-withholds' : null,
    ),
    ...addressListFaults(partner, addresses),
    ...addresses.flatMap(addressFaults),
  ];
}

function nameFaults({ kind, name, firstName, lastName }: PartnerIdentity): FieldFault[] {
  if (kind !== 'person') return fault('name', name === '' ? 'partner.name-required' : null);
  return [
    ...fault('firstName', firstName === null ? 'partner.first-name-required' : null),
    ...fault('lastName', lastName === null ? 'partner.last-name-required' : null),
  ];
}

/** Who must show which number: an Italian person the fiscal code, a firm the VAT number or (associations) its fiscal code. */
function fiscalIdFaults({ kind, country, vatNumber, fiscalCode }: PartnerIdentity): FieldFault[] {
  const italian = country === 'IT';
  const faults = fault('vatNumber', vatNumber === null ? null : vatNumberFault(country, vatNumber));
  if (italian && fiscalCode !== null) {
    faults.push(...fault('fiscalCode', fiscalCodeFault(fiscalCode) ?? bodyCodeFault(kind, fiscalCode)));
  }
  if (kind === 'person' && italian && fiscalCode === null) {
    faults.push(...fault('fiscalCode', 'partner.fiscal-code-required'));
  }
  if (kind !== 'person' && vatNumber === null && (fiscalCode === null || !italian)) {
    faults.push(...fault('vatNumber', 'partner.vat-number-required'));
  }
  return faults;
}

/** A public body is no natural person; a sole trader kept as a firm is one, and has the personal code. */
function bodyCodeFault(kind: PartnerKind, fiscalCode: string): string | null {
  return kind === 'public-body' && isPersonalFiscalCode(fiscalCode)
    ? 'partner.fiscal-code-of-a-person'
    : null;
}

function deliveryFaults({ kind, recipientCode, pec }: PartnerIdentity): FieldFault[] {
  const publicBody = kind === 'public-body';
  const missing = publicBody && recipientCode === null ? 'partner.office-code-required' : null;
  return [
    ...fault(
      'recipientCode',
      recipientCode === null ? missing : recipientCodeFault(recipientCode, publicBody),
    ),
    ...fault('pec', pec !== null && SDI_MAILBOX.test(pec) ? 'partner.pec-of-sdi' : null),
  ];
}

function addressListFaults({ customer }: PartnerIdentity, addresses: readonly PostalAddress[]): FieldFault[] {
  const count = (kind: AddressKind): number => addresses.filter((address) => address.kind === kind).length;
  return [
    ...fault('addresses', customer && count('legal') === 0 ? 'partner.legal-address-required' : null),
    ...fault('addresses', count('legal') > 1 ? 'partner.two-legal-addresses' : null),
    ...fault('addresses', count('billing') > 1 ? 'partner.two-billing-addresses' : null),
  ];
}

function addressFaults({ country, zip, province }: PostalAddress, index: number): FieldFault[] {
  const at = (name: string): string => `addresses.${String(index)}.${name}`;
  if (country !== 'IT') return fault(at('province'), province === null ? null : 'address.province-abroad');
  return [
    ...fault(at('zip'), /^\d{5}$/.test(zip) ? null : 'address.zip-format'),
    ...fault(at('province'), province !== null && province in PROVINCES ? null : 'address.province-unknown'),
  ];
}

function fault(field: string, code: string | null): FieldFault[] {
  return code === null ? [] : [{ field, code }];
}

function kept(text: string | null, normalize: (text: string) => string): string | null {
  const normal = text === null ? '' : normalize(text);
  return normal === '' ? null : normal;
}
