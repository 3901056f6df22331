import type { CivilDate } from '@ponte/shared/calendar';
import type { Worksheet } from 'exceljs';
import { pinZipTimes } from './pin-zip-times';

/** What a column holds: amounts and days become numbers and dates of the spreadsheet, so that it can add and sort them. */
export type SheetColumn = readonly [title: string, kind: 'text' | 'amount' | 'day', width: number];

/** A table for a spreadsheet; amounts as decimal strings, days as `YYYY-MM-DD`. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Printed bold below the rows. */
  readonly sums?: readonly (string | null)[];
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FORMATS = { text: '@', amount: '#,##0.00', day: 'dd/mm/yyyy' } as const;

/** What a workbook says of its making: always the same, so that the same table is the same file. */
export const MADE = new Date(0);

/** The XLSX of a table: the same bytes for the same table, whenever it is written. */
export async function sheetBytes({ name, columns, rows, sums }: Sheet): Promise<Uint8Array> {
  const { default: ExcelJs } = await import('exceljs'); // 10 MB that most processes never need
  const workbook = Object.assign(new ExcelJs.Workbook(), { created: MADE, modified: MADE });
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  addColumns(sheet, columns);
  for (const row of rows) sheet.addRow(cells(row, columns));
  if (sums) sheet.addRow(cells(sums, columns)).font = { bold: true };
  return pinZipTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Titles, in bold, widths and formats. */
export function addColumns(sheet: Worksheet, columns: Sheet['columns']): void {
  sheet.columns = columns.map(([header, kind, width]) => ({
    header,
    width,
    style: { numFmt: FORMATS[kind] },
  }));
  sheet.getRow(1).font = { bold: true };
}

/** A row as the writer wants it. */
export function cells(
  row: readonly (string | null)[],
  columns: Sheet['columns'],
): (string | number | Date | null)[] {
  return row.map((value, index) => cell(value, columns[index]?.[1]));
}

function cell(value: string | null, kind: SheetColumn[1] | undefined): string | number | Date | null {
  if (value === null) return null;
  if (kind === 'amount') return Number(value); // a cell is a float whatever is written; 15 digits hold any amount of ours
  return kind === 'day' ? dateOf(value) : value;
}

/** A spreadsheet's days have no time zone; the writer reads them in UTC. */
function dateOf(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
