import {
  FOREIGN_RECIPIENT_CODE,
  NO_OFFICE_CODE,
  NO_RECIPIENT_CODE,
  normalizeRecipientCode,
} from '@ponte/shared/recipient-code';
import { isEuCountry } from '@ponte/shared/vat-number';
import type { Buyer, EinvoiceAddress, PartyName, ReaEntry, Seller, TaxId } from './einvoice-source';
import { asciiText, latinText } from './fatturapa-text';
import type {
  Anagrafica,
  CedentePrestatore,
  CessionarioCommittente,
  IdFiscale,
  Indirizzo,
  IscrizioneRea,
} from './fatturapa-tree';
import { amountText, optional, required } from './fatturapa-values';

/** Customers abroad who have no number: zeros inside the Union, the code of no country outside. */
const EU_STAND_IN = '0000000';
const ELSEWHERE_STAND_IN: IdFiscale = { IdPaese: 'OO', IdCodice: '99999999999' };

/** Where SdI delivers: the code, else the PEC, else nowhere (the customer's reserved area). */
export function routing(buyer: Buyer): { CodiceDestinatario: string; PECDestinatario?: string | undefined } {
  const code = normalizeRecipientCode(buyer.recipientCode ?? '');
  if (buyer.publicBody) return { CodiceDestinatario: code || NO_OFFICE_CODE };
  if (code !== '' && code !== NO_RECIPIENT_CODE) return { CodiceDestinatario: code };
  if (isAbroad(buyer)) return { CodiceDestinatario: FOREIGN_RECIPIENT_CODE };
  return { CodiceDestinatario: NO_RECIPIENT_CODE, PECDestinatario: optional((buyer.pec ?? '').trim()) };
}

export function sellerParty(seller: Seller): CedentePrestatore {
  return {
    DatiAnagrafici: {
      IdFiscaleIVA: idFiscale(seller.vat),
      CodiceFiscale: fiscalCode(seller),
      Anagrafica: anagrafica(seller.name),
      RegimeFiscale: seller.taxRegime,
    },
    Sede: indirizzo(seller.address),
    IscrizioneREA: seller.rea ? iscrizioneRea(seller.rea) : undefined,
    Contatti: contatti(seller),
  };
}

export function buyerParty(buyer: Buyer): CessionarioCommittente {
  return {
    DatiAnagrafici: {
      IdFiscaleIVA: buyerId(buyer),
      CodiceFiscale: fiscalCode(buyer),
      Anagrafica: anagrafica(buyer.name),
    },
    Sede: indirizzo(buyer.address),
  };
}

/** Known to no Italian register: no Italian number of any kind, living elsewhere. */
function isAbroad({ vat, fiscalCode: code, address }: Buyer): boolean {
  return vat ? vat.country !== 'IT' : code === null && address.country !== 'IT';
}

function buyerId(buyer: Buyer): IdFiscale | undefined {
  if (buyer.vat) return idFiscale(buyer.vat);
  if (!isAbroad(buyer)) return undefined;
  const { country } = buyer.address;
  return isEuCountry(country) ? { IdPaese: country, IdCodice: EU_STAND_IN } : ELSEWHERE_STAND_IN;
}

function idFiscale({ country, code }: TaxId): IdFiscale {
  return { IdPaese: country, IdCodice: asciiText(code, 28) };
}

/** Left out where it only repeats the VAT number. */
function fiscalCode(party: { vat: TaxId | null; fiscalCode: string | null }): string | undefined {
  const code = (party.fiscalCode ?? '').trim().toUpperCase();
  return code === party.vat?.code ? undefined : optional(code);
}

function anagrafica(name: PartyName): Anagrafica {
  if (name.kind === 'company') return { Denominazione: required(latinText(name.name, 80)) };
  return { Nome: required(latinText(name.firstName, 60)), Cognome: required(latinText(name.lastName, 60)) };
}

/** Abroad the postcode goes into the street, five zeros stand for it, and there are no provinces. */
function indirizzo(address: EinvoiceAddress): Indirizzo {
  const italian = address.country === 'IT';
  const number = (address.houseNumber ?? '').trim();
  const apart = asciiText(number, 9);
  const fits = italian && apart.length <= 8;
  const street = fits ? address.street : `${address.street} ${number}`;
  return {
    Indirizzo: required(latinText(italian ? street : `${street}, ${address.zip}`, 60)),
    NumeroCivico: fits ? optional(apart) : undefined,
    CAP: italian ? address.zip.trim() : '00000',
    Comune: required(latinText(address.town, 60)),
    Provincia: italian ? optional((address.province ?? '').trim().toUpperCase()) : undefined,
    Nazione: address.country,
  };
}

function iscrizioneRea(rea: ReaEntry): IscrizioneRea {
  const several = rea.soleShareholder ? 'SU' : 'SM';
  return {
    Ufficio: rea.office.toUpperCase(),
    NumeroREA: required(asciiText(rea.number, 20)),
    CapitaleSociale: rea.capital ? amountText(rea.capital) : undefined,
    SocioUnico: rea.soleShareholder === null ? undefined : several,
    StatoLiquidazione: rea.inLiquidation ? 'LS' : 'LN',
  };
}

/** Optional to the law, so what does not fit the schema is left out. */
function contatti({ phone, email }: Seller): CedentePrestatore['Contatti'] {
  const digits = (phone ?? '').replace(/[^\d+]/g, '').replace(/^(\+|00)39/, '');
  const mail = asciiText(email ?? '', 257);
  const Telefono = /^.{5,12}$/.test(digits) ? digits : undefined;
  const Email = /^(?=.{7,256}$).+@.+[.]+.+$/.test(mail) ? mail : undefined;
  return Telefono === undefined && Email === undefined ? undefined : { Telefono, Email };
}
