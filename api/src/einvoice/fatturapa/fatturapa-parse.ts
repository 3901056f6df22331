import { DomainError } from '@ponte/shared/domain-error';
import { XMLParser } from 'fast-xml-parser';
import { isWellFormed } from '../../platform/xml/well-formed';
import { SDI_MAX_BYTES } from '../sdi/sdi-file-name';
import type { Body, FatturaPa, Header } from './fatturapa-tree';

/** Elements that may come more than once: always arrays, however many there are. */
const REPEATED = new Set([
  'FatturaElettronicaBody',
  'DatiRitenuta',
  'DatiCassaPrevidenziale',
  'ScontoMaggiorazione',
  'Causale',
  'DatiOrdineAcquisto',
  'DatiContratto',
  'DatiConvenzione',
  'DatiRicezione',
  'DatiFattureCollegate',
  'DatiSAL',
  'DatiDDT',
  'RiferimentoNumeroLinea',
  'DettaglioLinee',
  'CodiceArticolo',
  'AltriDatiGestionali',
  'DatiRiepilogo',
  'DatiPagamento',
  'DettaglioPagamento',
  'Allegati',
]);

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: (name) => name !== 'versione',
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true, // decodes &#233; as any XML reader must
  isArray: (name) => REPEATED.has(name),
});

/**
 * Reads a FatturaPA file of whatever prefix into the tree the builder makes. It reads; it does not validate: below the
 * body's main sections nothing is promised but what the schema promised. Throws `fatturapa.invalid-…` for what is no
 * ordinary invoice, and for any DOCTYPE, which is never legitimate here and is how entity bombs come in.
 */
export function parseFatturaPa(xml: string): FatturaPa {
  if (Buffer.byteLength(xml) > SDI_MAX_BYTES) throw new DomainError('fatturapa.invalid-size');
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new DomainError('fatturapa.invalid-doctype');
  const root = child(read(xml), 'FatturaElettronica');
  const header = child(root, 'FatturaElettronicaHeader');
  for (const section of ['DatiTrasmissione', 'CedentePrestatore', 'CessionarioCommittente'])
    child(header, section);
  const bodies = root.FatturaElettronicaBody;
  if (!Array.isArray(bodies) || bodies.length === 0) throw missing('FatturaElettronicaBody');
  return {
    versione: typeof root.versione === 'string' ? root.versione : '',
    FatturaElettronicaHeader: header as unknown as Header,
    FatturaElettronicaBody: bodies.map(checkedBody),
  };
}

type Element = Readonly<Record<string, unknown>>;

function read(xml: string): Element {
  if (!isWellFormed(xml)) throw new DomainError('fatturapa.invalid-xml');
  return parser.parse(xml) as Element;
}

function checkedBody(body: unknown): Body {
  if (!isElement(body)) throw missing('FatturaElettronicaBody');
  child(child(body, 'DatiGenerali'), 'DatiGeneraliDocumento');
  const goods = child(body, 'DatiBeniServizi');
  for (const list of ['DettaglioLinee', 'DatiRiepilogo'])
    if (!Array.isArray(goods[list])) throw missing(list);
  return body as unknown as Body;
}

function child(parent: Element, name: string): Element {
  const found = parent[name];
  if (!isElement(found)) throw missing(name);
  return found;
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null;
}

function missing(element: string): DomainError {
  return new DomainError('fatturapa.invalid-structure', { element });
}
