import { stringify } from 'csv-stringify/sync';

/** Columns parted by semicolons, as spreadsheets in Italy expect; a text that would be taken for a formula is marked as none. */
const FORMAT = { delimiter: ';', escape_formulas: true, record_delimiter: 'windows' } as const;

/** The names of the columns, after the mark that tells a spreadsheet of UTF-8. */
export function csvHead(names: readonly string[]): string {
  return `\uFEFF${stringify([[...names]], FORMAT)}`;
}

/** One line a row. */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    FORMAT,
  );
}
