import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { SheetColumn } from './sheet';
import type { LongSheet } from './sheet-stream';

export const CSV = 'text/csv; charset=utf-8';

/** Columns parted by semicolons, as spreadsheets in Italy expect. */
const FORMAT = { delimiter: ';', record_delimiter: 'windows' } as const;

/** Signs that make a spreadsheet take a text for a formula when it opens a CSV file. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The CSV of a long table, written while it is read: amounts with a comma, days as `YYYY-MM-DD`. */
export function csvStream(sheet: LongSheet): Readable {
  return Readable.from(lines(sheet));
}

/** A mark tells spreadsheets of UTF-8. */
async function* lines({ columns, rows }: LongSheet): AsyncGenerator<string> {
  yield `\uFEFF${stringify([columns.map(([title]) => title)], FORMAT)}`;
  for await (const batch of rows) {
    yield stringify(
      batch.map((row) => row.map((value, index) => csvCell(value, columns[index]?.[1] ?? 'text'))),
      FORMAT,
    );
  }
}

/** A text that would be taken for a formula has an apostrophe before it; amounts and days are ours and stay as they are. */
function csvCell(value: string | null, kind: SheetColumn[1]): string {
  if (value === null) return '';
  if (kind === 'amount') return value.replace('.', ',');
  return kind === 'text' && FORMULA.test(value) ? `'${value}` : value;
}
