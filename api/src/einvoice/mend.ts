/** Where a fault of an e-invoice is mended: a field of the customer, of our own company, or of the document. */
export interface Mend {
  readonly resource: 'partners' | 'company' | 'invoices';
  /** Null for the company, of which there is one. */
  readonly id: number | null;
  /** Of the resource, `addresses` for the whole of them, `lines.2` for a line; null where no single field is at fault. */
  readonly field: string | null;
}

interface Faulty {
  readonly invoiceId: number;
  readonly partnerId: number;
}

/** Elements of the parties and of the routing, and the fields that they are written from. */
const PARTNER_FIELDS: readonly (readonly [element: string, field: string])[] = [
  ['.DatiAnagrafici.IdFiscaleIVA', 'vatNumber'],
  ['.DatiAnagrafici.CodiceFiscale', 'fiscalCode'],
  ['.DatiAnagrafici.Anagrafica.Denominazione', 'name'],
  ['.DatiAnagrafici.Anagrafica.Nome', 'firstName'],
  ['.DatiAnagrafici.Anagrafica.Cognome', 'lastName'],
  ['.DatiAnagrafici', 'fiscalCode'],
  ['.Sede', 'addresses'],
];
const COMPANY_FIELDS: readonly (readonly [element: string, field: string])[] = [
  ['.DatiAnagrafici.IdFiscaleIVA', 'vatNumber'],
  ['.DatiAnagrafici.CodiceFiscale', 'fiscalCode'],
  ['.DatiAnagrafici.Anagrafica', 'name'],
  ['.DatiAnagrafici.RegimeFiscale', 'taxRegime'],
  ['.Sede.Indirizzo', 'street'],
  ['.Sede.NumeroCivico', 'houseNumber'],
  ['.Sede.CAP', 'zip'],
  ['.Sede.Comune', 'town'],
  ['.Sede.Provincia', 'province'],
  ['.Sede', 'country'],
  ['.IscrizioneREA.Ufficio', 'reaOffice'],
  ['.IscrizioneREA', 'reaNumber'],
  ['.Contatti.Telefono', 'phone'],
  ['.Contatti.Email', 'email'],
];
const HEADER = 'FatturaElettronicaHeader.';

/** What to change so that a fault at `path` (`FatturaElettronicaHeader.DatiTrasmissione.PECDestinatario`) goes away. */
export function mendOf(path: string, { invoiceId, partnerId }: Faulty): Mend {
  const partner = (field: string | null): Mend => ({ resource: 'partners', id: partnerId, field });
  const buyer = after(path, `${HEADER}CessionarioCommittente`);
  if (buyer !== null) return partner(fieldOf(buyer, PARTNER_FIELDS));
  if (path === `${HEADER}DatiTrasmissione.CodiceDestinatario`) return partner('recipientCode');
  if (path === `${HEADER}DatiTrasmissione.PECDestinatario`) return partner('pec');
  const seller = after(path, `${HEADER}CedentePrestatore`);
  if (seller !== null) return { resource: 'company', id: null, field: fieldOf(seller, COMPANY_FIELDS) };
  if (path.startsWith(`${HEADER}DatiTrasmissione.IdTrasmittente`))
    return { resource: 'company', id: null, field: 'vatNumber' };
  const line = /\.DettaglioLinee\.(\d+)/.exec(path)?.[1];
  return { resource: 'invoices', id: invoiceId, field: line === undefined ? null : `lines.${line}` };
}

function after(path: string, begin: string): string | null {
  return path.startsWith(begin) ? path.slice(begin.length) : null;
}

function fieldOf(rest: string, fields: typeof PARTNER_FIELDS): string | null {
  return fields.find(([element]) => rest.startsWith(element))?.[1] ?? null;
}
