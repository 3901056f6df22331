import { isCivilDate } from '@ponte/shared/calendar';
import { DOCUMENT_TYPE } from '@ponte/shared/code-lists/document-type';
import { NATURA, WITHDRAWN_NATURA } from '@ponte/shared/code-lists/natura';
import { PAYMENT_METHOD_CODE } from '@ponte/shared/code-lists/payment-method';
import { TAX_REGIME } from '@ponte/shared/code-lists/tax-regime';
import type { FatturaPa } from './fatturapa-tree';
import { fault, type FatturaPaFault } from './rule-messages';

type Check = (text: string) => boolean;

/** The simple types of schema 1.2.3. */
const amount = matches(/^-?\d{1,11}\.\d{2}$/);
const precise = matches(/^-?\d{1,11}\.\d{2,8}$/);
const rate = matches(/^(0?\d{1,2}\.\d{2}|100\.00)$/);
const capitals = matches(/^[A-Z]{2}$/);
const mailAtom = "[!#-'*+/-9=?A-Z^-~-]+";

/** What each element that we write may hold. Order and presence follow from the builder and are not checked. */
const CHECKS: Readonly<Record<string, Check>> = {
  IdPaese: capitals,
  IdCodice: latin(28),
  ProgressivoInvio: ascii(10),
  FormatoTrasmissione: oneOf(['FPA12', 'FPR12']),
  CodiceDestinatario: matches(/^[A-Z0-9]{6,7}$/),
  PECDestinatario: matches(
    new RegExp(`^(?=.{1,256}$)${mailAtom}(\\.${mailAtom})*@${mailAtom}(\\.${mailAtom})*$`),
  ),
  CodiceFiscale: matches(/^[A-Z0-9]{11,16}$/),
  Denominazione: latin(80),
  Nome: latin(60),
  Cognome: latin(60),
  RegimeFiscale: oneOf(Object.keys(TAX_REGIME)),
  Indirizzo: latin(60),
  NumeroCivico: ascii(8),
  CAP: matches(/^\d{5}$/),
  Comune: latin(60),
  Provincia: capitals,
  Nazione: capitals,
  Ufficio: capitals,
  NumeroREA: ascii(20),
  CapitaleSociale: amount,
  SocioUnico: oneOf(['SU', 'SM']),
  StatoLiquidazione: oneOf(['LS', 'LN']),
  Telefono: matches(/^[\x20-\x7e]{5,12}$/),
  Email: matches(/^(?=.{7,256}$).+@.+[.]+.+$/),
  SoggettoEmittente: oneOf(['CC', 'TZ']),
  TipoDocumento: oneOf(Object.keys(DOCUMENT_TYPE)),
  Divisa: matches(/^[A-Z]{3}$/),
  Data: (text) => isDate(text) && text >= '1970-01-01',
  Numero: ascii(20),
  TipoRitenuta: oneOf(['RT01', 'RT02', 'RT03', 'RT04', 'RT05', 'RT06']),
  ImportoRitenuta: amount,
  AliquotaRitenuta: rate,
  CausalePagamento: matches(/^([A-Z]|L1|M1|M2|O1|V1|V2|ZO)$/),
  Ritenuta: oneOf(['SI']),
  BolloVirtuale: oneOf(['SI']),
  ImportoBollo: amount,
  ImportoContributoCassa: amount,
  ImportoTotaleDocumento: amount,
  Causale: latin(200),
  RiferimentoNumeroLinea: matches(/^[1-9]\d{0,3}$/),
  IdDocumento: ascii(20),
  CodiceCUP: ascii(15),
  CodiceCIG: ascii(15),
  NumeroLinea: matches(/^[1-9]\d{0,3}$/),
  CodiceTipo: ascii(35),
  CodiceValore: latin(35),
  Descrizione: latin(1000),
  Quantita: matches(/^\d{1,12}\.\d{2,8}$/),
  UnitaMisura: ascii(10),
  DataInizioPeriodo: isDate,
  DataFinePeriodo: isDate,
  PrezzoUnitario: precise,
  Tipo: oneOf(['SC', 'MG']),
  Percentuale: rate,
  Importo: precise,
  PrezzoTotale: precise,
  AliquotaIVA: rate,
  Natura: oneOf([...Object.keys(NATURA), ...WITHDRAWN_NATURA]),
  Arrotondamento: precise,
  ImponibileImporto: amount,
  Imposta: amount,
  EsigibilitaIVA: oneOf(['I', 'D', 'S']),
  RiferimentoNormativo: latin(100),
  CondizioniPagamento: oneOf(['TP01', 'TP02', 'TP03']),
  ModalitaPagamento: oneOf(Object.keys(PAYMENT_METHOD_CODE)),
  DataScadenzaPagamento: isDate,
  ImportoPagamento: amount,
  IBAN: matches(/^[a-zA-Z]{2}\d{2}[a-zA-Z0-9]{11,30}$/),
};

/**
 * The values that the schema would refuse (00200), found without a schema validator: bad postcodes, provinces, addresses,
 * amounts out of range. For documents of our own builder it says neither more nor less than the schema itself.
 */
export function schemaFaults(document: FatturaPa): FatturaPaFault[] {
  const faults: FatturaPaFault[] = [];
  visit(document, [], faults);
  document.FatturaElettronicaBody.forEach(({ DatiBeniServizi }, index) => {
    const at = `FatturaElettronicaBody.${String(index)}.DatiBeniServizi`;
    if (DatiBeniServizi.DettaglioLinee.length === 0) faults.push(fault('00200', `${at}.DettaglioLinee`));
    if (DatiBeniServizi.DatiRiepilogo.length === 0) faults.push(fault('00200', `${at}.DatiRiepilogo`));
  });
  return faults;
}

/** `list` is the name of the list whose items `parent` holds; `path` is where it stands, lengthened and shortened again. */
function visit(parent: object, path: string[], faults: FatturaPaFault[], list?: string): void {
  for (const key in parent) {
    const value = (parent as Readonly<Record<string, string | object | undefined>>)[key];
    if (value === undefined) continue;
    const name = list ?? key;
    path.push(key);
    if (typeof value !== 'string') visit(value, path, faults, Array.isArray(value) ? name : undefined);
    else if (CHECKS[name]?.(value) === false) faults.push(fault('00200', path.join('.')));
    path.pop();
  }
}

function matches(pattern: RegExp): Check {
  return (text) => pattern.test(text);
}

function oneOf(codes: readonly string[]): Check {
  const known = new Set(codes);
  return (text) => known.has(text);
}

function latin(max: number): Check {
  return matches(new RegExp(`^[\\x20-\\x7e\\xa0-\\xff]{1,${String(max)}}$`));
}

function ascii(max: number): Check {
  return matches(new RegExp(`^[\\x20-\\x7e]{1,${String(max)}}$`));
}

/** The schema takes dates with a zone, as other people's programs write them. */
function isDate(text: string): boolean {
  return isCivilDate(text.length === 10 ? text : text.replace(/(Z|[+-]\d{2}:\d{2})$/, ''));
}
