import { DomainError } from '@ponte/shared/domain-error';
import { parse, CsvError } from 'csv-parse/sync';

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

/** Its values as they are written, blanks at both ends removed; empty ones are left out. */
export interface CsvAccount {
  /** Line of the file on which it ends, the first is 1. */
  readonly line: number;
  readonly values: Readonly<Partial<Record<CsvColumn, string>>>;
}

/** More than the customers of the largest of our ISPs. */
const MOST = 50_000;

/**
 * Accounts of a CSV text with a head line, parted by semicolons, commas or tabs, whichever the head has. Faults of the file as a
 * whole: `radius-import.invalid-csv`, `radius-import.invalid-column` (with the names not understood), `radius-import.invalid-size`.
 */
export function readAccountCsv(text: string): CsvAccount[] {
  const [head = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const rows = parsed(text, delimiterOf(head));
  if (rows.length > MOST) throw new DomainError('radius-import.invalid-size', { most: MOST });
  return rows.map(({ record, info }) => ({ line: info.lines, values: tidy(record) }));
}

/** Column heads of a file that this reads. */
const CSV_HEADS: readonly string[] = Object.values(COLUMNS).map(([first]) => first);

interface ParsedRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function parsed(text: string, delimiter: string): ParsedRow[] {
  try {
    return parse(text, {
      ...{ delimiter, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true },
      columns: (names: readonly string[]) => names.map(columnOf),
    }) as unknown as ParsedRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError('radius-import.invalid-csv', { reason: error.message });
  }
}

function delimiterOf(head: string): string {
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function columnOf(name: string): CsvColumn {
  const called = name.trim().toLowerCase();
  const found = (Object.keys(COLUMNS) as CsvColumn[]).find((column) =>
    (COLUMNS[column] as readonly string[]).includes(called),
  );
  if (found) return found;
  throw new DomainError('radius-import.invalid-column', { name, known: CSV_HEADS.join(', ') });
}

function tidy(record: ParsedRow['record']): CsvAccount['values'] {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));
}
