import { PassThrough, Readable } from 'node:stream';
import { csvHead, csvLines } from './csv';
import { sheetCells, sheetColumns, type Sheet, type SheetColumn } from './sheet';

type SheetRow = Sheet['rows'][number];

/** A table too long to be held: its rows come in parts. */
export interface LongSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly parts: AsyncIterable<readonly SheetRow[]>;
}

/** The XLSX of a long table, written while its rows are read. A fault in reading them breaks the stream off. */
export function xlsxStream({ name, columns, parts }: LongSheet): Readable {
  const file = new PassThrough();
  const write = async (): Promise<void> => {
    const { default: ExcelJs } = await import('exceljs'); // 10 MB that most processes never need
    const workbook = new ExcelJs.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true });
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = sheetColumns(columns);
    sheet.getRow(1).font = { bold: true };
    for await (const rows of parts) for (const row of rows) sheet.addRow(sheetCells(row, columns)).commit();
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error: unknown) => file.destroy(error instanceof Error ? error : new Error(String(error))));
  return file;
}

/** The same as CSV for Italian spreadsheets: semicolons, decimal commas, `dd/mm/yyyy`. */
export function csvStream({ columns, parts }: LongSheet): Readable {
  return Readable.from(
    (async function* lines() {
      yield csvHead(columns.map(([title]) => title));
      for await (const rows of parts)
        yield csvLines(rows.map((row) => row.map((value, index) => italian(value, columns[index]?.[1]))));
    })(),
  );
}

function italian(value: string | null, kind: SheetColumn[1] | undefined): string | null {
  if (value === null) return null;
  if (kind === 'amount') return value.replace('.', ',');
  return kind === 'day' ? value.split('-').reverse().join('/') : value;
}
