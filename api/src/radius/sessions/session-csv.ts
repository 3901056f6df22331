import { stringify } from 'csv-stringify/sync';
import type { SessionRow } from './session-rows.query';

const COLUMNS: readonly (readonly [string, (row: SessionRow) => string | number])[] = [
  ['utente', ({ username }) => username],
  ['cliente', ({ partnerName }) => partnerName ?? ''],
  ['contratto', ({ contractCode }) => contractCode ?? ''],
  ['servizio', ({ serviceName }) => serviceName ?? ''],
  ['NAS', ({ nasName, nasAddress }) => nasName ?? nasAddress],
  ['access point', ({ accessPointName, raw }) => accessPointName ?? raw],
  ['IPv4', ({ ip }) => ip],
  ['IPv6', ({ ipv6Prefix }) => ipv6Prefix],
  ['MAC', ({ mac }) => mac],
  ['inizio UTC', ({ startedAt }) => startedAt.toISOString()],
  ['fine UTC', ({ stoppedAt }) => stoppedAt?.toISOString() ?? ''],
  ['durata s', ({ duration }) => duration],
  ['byte ricevuti', ({ down }) => down],
  ['byte inviati', ({ up }) => up],
  ['causa', ({ cause }) => cause],
];

/** Columns parted by semicolons, as spreadsheets in Italy expect; a text that would be taken for a formula is marked as none. */
const FORMAT = { delimiter: ';', escape_formulas: true, record_delimiter: 'windows' } as const;

/** The names of the columns, after the mark that tells a spreadsheet of UTF-8. */
export function sessionCsvHead(): string {
  return `\uFEFF${stringify([COLUMNS.map(([name]) => name)], FORMAT)}`;
}

/** One line a session. */
export function sessionCsvLines(rows: readonly SessionRow[]): string {
  return stringify(
    rows.map((row) => COLUMNS.map(([, read]) => read(row))),
    FORMAT,
  );
}
