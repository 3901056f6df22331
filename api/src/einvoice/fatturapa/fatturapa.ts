import type { EinvoiceSource } from './einvoice-source';
import { body } from './fatturapa-body';
import { buyerParty, routing, sellerParty } from './fatturapa-parties';
import { asciiText } from './fatturapa-text';
import type { FatturaPa } from './fatturapa-tree';
import { required } from './fatturapa-values';

/**
 * An invoice or credit note as the FatturaPA document SdI takes (schema 1.2.3): format FPA12 for public bodies, FPR12 for
 * everybody else, one body a file. Texts are mapped and cut to fit; what does not fit otherwise (a foreign postcode in an
 * Italian address, a PEC that is none) is written as it is, for the rules to find.
 */
export function fatturaPa(source: EinvoiceSource): FatturaPa {
  const { transmission, seller, buyer } = source;
  const format = buyer.publicBody ? 'FPA12' : 'FPR12';
  return {
    versione: format,
    FatturaElettronicaHeader: {
      DatiTrasmissione: {
        IdTrasmittente: {
          IdPaese: transmission.transmitter.country,
          IdCodice: transmission.transmitter.code,
        },
        ProgressivoInvio: required(asciiText(transmission.progressive, 10)),
        FormatoTrasmissione: format,
        ...routing(buyer),
      },
      CedentePrestatore: sellerParty(seller),
      CessionarioCommittente: buyerParty(buyer),
      SoggettoEmittente: source.writtenByBuyer ? 'CC' : undefined,
    },
    FatturaElettronicaBody: [body(source)],
  };
}
