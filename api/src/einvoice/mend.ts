/** Where a fault of an e-invoice is mended: a field of the customer, of our own company, or of the document. */
export interface Mend {
  readonly resource: 'partners' | 'company' | 'invoices';
  /** Null for the company, of which there is one, and where there is no invoice. */
  readonly id: number | null;
  /** Of the resource, `addresses` for the whole of them, `lines.2` for a line; null where no single field is at fault. */
  readonly field: string | null;
}

/** Whose file it is. */
interface Faulty {
  /** Null where the document is an integration, whose seller is the partner and whose buyer we are. */
  readonly invoiceId: number | null;
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
  const company = (field: string | null): Mend => ({ resource: 'company', id: null, field });
  const [theirs, ours] =
    invoiceId === null
      ? ['CedentePrestatore', 'CessionarioCommittente']
      : ['CessionarioCommittente', 'CedentePrestatore'];
  const them = after(path, HEADER + theirs);
  if (them !== null) return partner(fieldOf(them, PARTNER_FIELDS));
  const us = after(path, HEADER + ours);
  if (us !== null) return company(fieldOf(us, COMPANY_FIELDS));
  if (invoiceId === null) return company(null);
  if (path === `${HEADER}DatiTrasmissione.CodiceDestinatario`) return partner('recipientCode');
  if (path === `${HEADER}DatiTrasmissione.PECDestinatario`) return partner('pec');
  if (path.startsWith(`${HEADER}DatiTrasmissione.IdTrasmittente`)) return company('vatNumber');
  const line = /\.DettaglioLinee\.(\d+)/.exec(path)?.[1];
  return { resource: 'invoices', id: invoiceId, field: line === undefined ? null : `lines.${line}` };
}

function after(path: string, begin: string): string | null {
  return path.startsWith(begin) ? path.slice(begin.length) : null;
}

function fieldOf(rest: string, fields: typeof PARTNER_FIELDS): string | null {
  return fields.find(([element]) => rest.startsWith(element))?.[1] ?? null;
}
