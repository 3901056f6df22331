import type { CivilDate } from '@ponte/shared/calendar';
import { isSdiFileName, SDI_MAX_BYTES } from '../sdi/sdi-file-name';
import { amountFaults } from './amount-rules';
import { bodyFaults } from './body-rules';
import { schemaFaults } from './fatturapa-schema';
import type { FatturaPa } from './fatturapa-tree';
import { headerFaults, partyFaults } from './header-rules';
import { identifierFaults } from './identifier-rules';
import { fault, type FatturaPaFault } from './rule-messages';

/** A file ready to go, and the tree it was written from. */
export interface OutgoingFile {
  readonly name: string;
  /** UTF-8. */
  readonly xml: Buffer;
  readonly document: FatturaPa;
}

/**
 * All that SdI would hold against a file and that can be known beforehand from the file alone; empty when it may go.
 * `receivedOn` is the day SdI will see it, in Rome. What needs the history (00002, 00404) or the tax register is not here.
 */
export function preSendFaults(
  { name, xml, document }: OutgoingFile,
  receivedOn: CivilDate,
): FatturaPaFault[] {
  return [...fileFaults(name, xml), ...documentFaults(document, receivedOn), ...identifierFaults(document)];
}

/** The name, and the size in bytes. */
export function fileFaults(name: string, xml: Buffer): FatturaPaFault[] {
  const faults: FatturaPaFault[] = [];
  if (!isSdiFileName(name)) faults.push(fault('00001', ''));
  if (xml.length > SDI_MAX_BYTES) faults.push(fault('00003', ''));
  if (isBlank(xml)) faults.push(fault('00106', ''));
  return faults;
}

/** The first sign that is no blank settles it, so the file is not gone through. */
function isBlank(xml: Buffer): boolean {
  return xml.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** The content. As with SdI, values the schema refuses (00200) stop everything else. */
export function documentFaults(document: FatturaPa, receivedOn: CivilDate): FatturaPaFault[] {
  const malformed = schemaFaults(document);
  if (malformed.length > 0) return malformed;
  const faults = [...headerFaults(document), ...duplicateFaults(document)];
  document.FatturaElettronicaBody.forEach((body, index) => {
    const at = `FatturaElettronicaBody.${String(index)}`;
    faults.push(
      ...partyFaults(document, body.DatiGenerali.DatiGeneraliDocumento.TipoDocumento),
      ...bodyFaults(body, at, receivedOn),
      ...amountFaults(body, at),
    );
  });
  return faults;
}

/** One number a year, save that one credit note (TD04) may share it with one other document. */
function* duplicateFaults({ FatturaElettronicaBody: bodies }: FatturaPa): Generator<FatturaPaFault> {
  const seen = new Set<string>();
  for (const [index, { DatiGenerali }] of bodies.entries()) {
    const { TipoDocumento, Data, Numero, Art73 } = DatiGenerali.DatiGeneraliDocumento;
    const span = Art73 === 'SI' ? Data : Data.slice(0, 4);
    const key = `${TipoDocumento === 'TD04' ? 'credit' : 'debit'} ${span} ${Numero}`;
    if (seen.has(key)) {
      yield fault(
        '00409',
        `FatturaElettronicaBody.${String(index)}.DatiGenerali.DatiGeneraliDocumento.Numero`,
      );
    }
    seen.add(key);
  }
}
