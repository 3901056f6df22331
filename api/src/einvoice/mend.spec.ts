import fc from 'fast-check';
import { arbitraryEinvoice } from '../../../test/support/arbitrary-einvoice';
import { fatturaPa } from './fatturapa/fatturapa';
import { mendOf } from './mend';

const FILE = { invoiceId: 42, partnerId: 7 };
const HEADER = 'FatturaElettronicaHeader';

it.each([
  [`${HEADER}.CessionarioCommittente.DatiAnagrafici.IdFiscaleIVA.IdCodice`, 'partners', 7, 'vatNumber'],
  [`${HEADER}.CessionarioCommittente.DatiAnagrafici.CodiceFiscale`, 'partners', 7, 'fiscalCode'],
  [`${HEADER}.CessionarioCommittente.DatiAnagrafici`, 'partners', 7, 'fiscalCode'],
  [`${HEADER}.CessionarioCommittente.DatiAnagrafici.Anagrafica.Cognome`, 'partners', 7, 'lastName'],
  [`${HEADER}.CessionarioCommittente.Sede.CAP`, 'partners', 7, 'addresses'],
  [`${HEADER}.DatiTrasmissione.CodiceDestinatario`, 'partners', 7, 'recipientCode'],
  [`${HEADER}.DatiTrasmissione.PECDestinatario`, 'partners', 7, 'pec'],
  [`${HEADER}.DatiTrasmissione.IdTrasmittente.IdCodice`, 'company', null, 'vatNumber'],
  [`${HEADER}.CedentePrestatore.Sede.CAP`, 'company', null, 'zip'],
  [`${HEADER}.CedentePrestatore.IscrizioneREA.NumeroREA`, 'company', null, 'reaNumber'],
  ['FatturaElettronicaBody.0.DatiBeniServizi.DettaglioLinee.2.Natura', 'invoices', 42, 'lines.2'],
  ['FatturaElettronicaBody.0.DatiGenerali.DatiGeneraliDocumento.Data', 'invoices', 42, null],
  ['', 'invoices', 42, null],
])('what is wrong at %s is mended at %s %s, %s', (path, resource, id, field) => {
  expect(mendOf(path, FILE)).toEqual({ resource, id, field });
});

it('knows a field for every value of the parties that a file can have', () => {
  fc.assert(
    fc.property(arbitraryEinvoice, (source) => {
      const { CedentePrestatore, CessionarioCommittente } = fatturaPa(source).FatturaElettronicaHeader;
      for (const [name, party] of Object.entries({ CedentePrestatore, CessionarioCommittente }))
        for (const path of leaves(party))
          expect(mendOf(`${HEADER}.${name}.${path}`, FILE).field).not.toBeNull();
    }),
    { numRuns: 50 },
  );
});

function leaves(tree: object): string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined) return [];
    return typeof value === 'object' && value !== null
      ? leaves(value).map((rest) => `${name}.${rest}`)
      : [name];
  });
}
