import { FOREIGN_RECIPIENT_CODE } from '@ponte/shared/recipient-code';
import type { FatturaPa, IdFiscale } from './fatturapa-tree';
import { fault, type FatturaPaFault } from './rule-messages';

const BUYER = 'FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici';
const SELLER = 'FatturaElettronicaHeader.CedentePrestatore.DatiAnagrafici';
const TRANSMISSION = 'FatturaElettronicaHeader.DatiTrasmissione';

/** Types between two different parties, and those one party writes to itself. */
const BETWEEN_TWO = codes('TD01 TD02 TD03 TD06 TD16 TD17 TD18 TD19 TD20 TD24 TD25 TD28 TD29');
const TO_ONESELF = codes('TD21 TD27');
/** Types whose seller lives abroad; `OO`, no country in particular, will do for some. */
const FROM_ABROAD = codes('TD17 TD18 TD19 TD28');
const FROM_NOWHERE = codes('TD17 TD19');
const TO_VAT_PAYER = codes('TD16 TD17 TD18 TD19 TD20 TD22 TD23 TD28 TD29');

/** Routing, and who the parties are. */
export function* headerFaults(document: FatturaPa): Generator<FatturaPaFault> {
  yield* routingFaults(document);
  const { seller, buyer } = parties(document);
  const { CodiceFiscale } = document.FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici;
  if (!buyer && CodiceFiscale === undefined) yield fault('00417', BUYER);
  if (seller && isForeign(seller) && buyer && isForeign(buyer))
    yield fault('00476', `${BUYER}.IdFiscaleIVA.IdPaese`);
}

/** What a type of document asks of its parties. */
export function* partyFaults(document: FatturaPa, type: string): Generator<FatturaPaFault> {
  const { seller, buyer } = parties(document);
  const same =
    seller && buyer ? seller.IdPaese === buyer.IdPaese && seller.IdCodice === buyer.IdCodice : null;
  if (same === true && BETWEEN_TWO.has(type)) yield fault('00471', `${BUYER}.IdFiscaleIVA`);
  if (same === false && TO_ONESELF.has(type)) yield fault('00472', `${BUYER}.IdFiscaleIVA`);
  if (!isCountryAllowed(seller?.IdPaese, type)) yield fault('00473', `${SELLER}.IdFiscaleIVA.IdPaese`);
  if (!buyer && TO_VAT_PAYER.has(type)) yield fault('00475', `${BUYER}.IdFiscaleIVA`);
}

function* routingFaults(document: FatturaPa): Generator<FatturaPaFault> {
  const { FormatoTrasmissione, CodiceDestinatario, PECDestinatario } =
    document.FatturaElettronicaHeader.DatiTrasmissione;
  const { buyer } = parties(document);
  if (CodiceDestinatario === FOREIGN_RECIPIENT_CODE && !(buyer && isForeign(buyer))) {
    yield fault('00313', `${TRANSMISSION}.CodiceDestinatario`);
  }
  if (PECDestinatario?.toLowerCase().endsWith('@pec.fatturapa.it')) {
    yield fault('00330', `${TRANSMISSION}.PECDestinatario`);
  }
  if (CodiceDestinatario.length !== (FormatoTrasmissione === 'FPA12' ? 6 : 7)) {
    yield fault('00427', `${TRANSMISSION}.CodiceDestinatario`);
  }
  if (FormatoTrasmissione !== document.versione) yield fault('00428', `${TRANSMISSION}.FormatoTrasmissione`);
}

function isCountryAllowed(country: string | undefined, type: string): boolean {
  if (type === 'TD29') return country === 'IT';
  if (!FROM_ABROAD.has(type)) return true;
  return country !== 'IT' && (country !== 'OO' || FROM_NOWHERE.has(type));
}

function parties({ FatturaElettronicaHeader: header }: FatturaPa): {
  seller: IdFiscale | undefined;
  buyer: IdFiscale | undefined;
} {
  return {
    seller: header.CedentePrestatore.DatiAnagrafici.IdFiscaleIVA,
    buyer: header.CessionarioCommittente.DatiAnagrafici.IdFiscaleIVA,
  };
}

function isForeign({ IdPaese }: IdFiscale): boolean {
  return IdPaese !== 'IT';
}

function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
