import { DomainError } from '@ponte/shared/domain-error';
import { readCsv, type CsvForm, type CsvRow } from '../../../platform/sheets/read-csv';

/** What a column can hold, and the names it goes by; the first of each is the one we write. */
const COLUMNS = {
  username: ['utente', 'username', 'nome utente', 'login'],
  password: ['password'],
  contract: ['contratto', 'contract'],
  customer: ['codice fiscale', 'partita iva', 'cf', 'p.iva', 'customer', 'fiscal code', 'vat number'],
  service: ['servizio', 'service', 'profilo'],
  framedIp: ['ip', 'ipv4', 'framed-ip-address'],
  framedIpv6Prefix: ['ipv6', 'framed-ipv6-prefix'],
  delegatedIpv6Prefix: ['prefisso delegato', 'delegated-ipv6-prefix'],
  macLock: ['mac', 'calling-station-id'],
  expiresOn: ['scadenza', 'expires on'],
  simultaneousUse: ['sessioni', 'simultaneous-use'],
  note: ['note', 'nota'],
} as const;

export type CsvColumn = keyof typeof COLUMNS;

export type CsvAccount = CsvRow<CsvColumn>;

/** More than the customers of the largest of our ISPs. */
const MOST = 50_000;

/**
 * Accounts of a CSV text with a head line, parted by semicolons, commas or tabs, whichever the head has. Faults of the file as a
 * whole: `radius-import.invalid-csv`, `radius-import.invalid-column` (with the names not understood), `radius-import.invalid-size`.
 */
export function readAccountCsv(text: string): CsvAccount[] {
  const rows = readCsv(text, FORM);
  if (rows.length > MOST) throw new DomainError('radius-import.invalid-size', { most: MOST });
  return rows;
}

const FORM: CsvForm<CsvColumn> = {
  columns: COLUMNS,
  unreadable: (reason) => new DomainError('radius-import.invalid-csv', { reason }),
  unknownColumn: (name) => {
    const known = Object.values(COLUMNS).map(([first]) => first);
    return new DomainError('radius-import.invalid-column', { name, known: known.join(', ') });
  },
};
