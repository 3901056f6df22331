import { normalizeFiscalCode } from '@ponte/shared/fiscal-code';
import { normalizeVatNumber } from '@ponte/shared/vat-number';
import type { SupplierIdentity } from '../../partners/supplier-identity';
import { element, neededText, text, type Element } from './received-values';

/** Who sent a file, of its CedentePrestatore. Throws `fatturapa.invalid-structure` where name or number are missing. */
export function receivedSupplier(seller: Element): SupplierIdentity {
  const person = element(seller, 'DatiAnagrafici');
  const names = element(person, 'Anagrafica');
  const vat = element(person, 'IdFiscaleIVA');
  const country = neededText(vat, 'IdPaese', 2).toUpperCase();
  const firstName = text(names, 'Nome', 60);
  const lastName = text(names, 'Cognome', 60);
  const company = text(names, 'Denominazione', 200);
  const fiscalCode = text(person, 'CodiceFiscale', 16);
  return {
    // An Italian without a fiscal code can't be kept as a person.
    kind: company === null && (fiscalCode !== null || country !== 'IT') ? 'person' : 'company',
    name: company ?? `${neededText(names, 'Cognome', 60)} ${firstName ?? ''}`.trim(),
    firstName: company === null ? firstName : null,
    lastName: company === null ? lastName : null,
    country,
    vatNumber: normalizeVatNumber(country, neededText(vat, 'IdCodice', 28)),
    fiscalCode: fiscalCode === null ? null : normalizeFiscalCode(fiscalCode),
    email: text(element(seller, 'Contatti'), 'Email'),
    phone: text(element(seller, 'Contatti'), 'Telefono', 32),
    address: address(element(seller, 'Sede')),
  };
}

/** Numbers by which a party of a file is known: of VAT with its country, and the fiscal code. */
export function partyNumbers(party: Element): readonly string[] {
  const person = element(party, 'DatiAnagrafici');
  const vat = element(person, 'IdFiscaleIVA');
  const country = (text(vat, 'IdPaese', 2) ?? 'IT').toUpperCase();
  const number = text(vat, 'IdCodice', 28);
  const fiscalCode = text(person, 'CodiceFiscale', 16);
  return [
    ...(number === null ? [] : [normalizeVatNumber(country, number)]),
    ...(fiscalCode === null ? [] : [normalizeFiscalCode(fiscalCode)]),
  ];
}

function address(seat: Element): SupplierIdentity['address'] {
  const country = (text(seat, 'Nazione', 2) ?? 'IT').toUpperCase();
  return {
    street: text(seat, 'Indirizzo', 120) ?? '',
    houseNumber: text(seat, 'NumeroCivico', 12),
    zip: text(seat, 'CAP', 16) ?? '',
    town: text(seat, 'Comune', 60) ?? '',
    province: country === 'IT' ? (text(seat, 'Provincia', 2)?.toUpperCase() ?? null) : null,
    country,
  };
}
