import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { stream, Worksheet } from 'exceljs';
import { addColumns, cells, MADE, type Sheet } from './sheet';

/** A table too long to hold in memory: the rows come some hundreds at a time. */
export interface LongSheet extends Pick<Sheet, 'name' | 'columns'> {
  readonly rows: AsyncIterable<Sheet['rows']>;
}

/** What a sheet of a spreadsheet holds, less some room; the rows beyond go on in a further sheet. */
const ROWS_OF_A_SHEET = 1_000_000;

/**
 * The XLSX of a long table, written while it is read. Texts are cells of text, whatever they begin with: none becomes a formula.
 * The same bytes for the same rows, whenever it is written. An error of the rows ends the stream, so that half a file is never taken for a whole one.
 */
export function sheetStream(sheet: LongSheet, rowsOfASheet = ROWS_OF_A_SHEET): Readable {
  const out = new PassThrough();
  write(sheet, rowsOfASheet, out).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}

async function write({ name, columns, rows }: LongSheet, most: number, out: PassThrough): Promise<void> {
  const workbook = await timelessWriter(out);
  const next = (count: number) =>
    addSheet(workbook, count === 1 ? name : `${name} ${String(count)}`, columns);
  let [count, written, sheet] = [1, 0, next(1)];
  for await (const batch of rows) {
    for (const row of batch) {
      if (written === most) {
        sheet.commit();
        [count, written, sheet] = [count + 1, 0, next(count + 1)];
      }
      sheet.addRow(cells(row, columns)).commit();
      written++;
    }
    if (out.destroyed) return; // whoever asked has gone
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
  sheet.commit();
  await workbook.commit();
}

/** What the library keeps and its types don't tell: the archive that the parts of the workbook go into. */
interface Archived {
  readonly zip: { append: (source: unknown, entry: object) => unknown };
}

/** The first instant that ZIP knows, which every part of the archive bears. */
const FIRST_DAY = new Date('1980-01-01T00:00:00Z');

/** A writer that bears no clock, neither in what it says of its making nor in its archive. */
async function timelessWriter(out: PassThrough): Promise<stream.xlsx.WorkbookWriter> {
  const { default: ExcelJs } = await import('exceljs'); // 10 MB that most processes never need
  class TimelessWriter extends ExcelJs.stream.xlsx.WorkbookWriter {
    /** The themes are the first part to go into the archive, while the writer is still being made. */
    override addThemes(): Promise<void> {
      const { zip } = this as unknown as Archived;
      const append = zip.append.bind(zip);
      zip.append = (source, entry) => append(source, { ...entry, date: FIRST_DAY });
      return super.addThemes();
    }
  }
  const options = { stream: out, useStyles: true, created: MADE, modified: MADE };
  return new TimelessWriter(options);
}

function addSheet(workbook: stream.xlsx.WorkbookWriter, name: string, columns: Sheet['columns']): Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  addColumns(sheet, columns);
  sheet.getRow(1).commit();
  return sheet;
}
