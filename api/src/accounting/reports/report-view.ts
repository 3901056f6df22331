import { formatAmount, formatDay } from '../../platform/pdf/format';
import type { Sheet, SheetColumn } from '../../platform/sheets/sheet';

/** A cell of a printed table, as it is read. */
interface PrintedCell {
  readonly amount: boolean;
  readonly text: string;
}

/** A table as the `report` template prints it, in Italian as the books are. */
export interface ReportView {
  readonly title: string;
  readonly columns: readonly { readonly amount: boolean; readonly title: string }[];
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly sums: readonly PrintedCell[] | null;
}

/** The same table that goes into a spreadsheet, for paper. */
export function reportView({ name, columns, rows, sums }: Sheet): ReportView {
  const print = (row: readonly (string | null)[]) =>
    columns.map(([, kind], index) => printed(row[index] ?? null, kind));
  return {
    title: name,
    columns: columns.map(([title, kind]) => ({ title, amount: kind === 'amount' })),
    rows: rows.map(print),
    sums: sums ? print(sums) : null,
  };
}

function printed(value: string | null, kind: SheetColumn[1]): PrintedCell {
  const amount = kind === 'amount';
  if (value === null) return { amount, text: '' };
  if (amount) return { amount, text: formatAmount(value, 'it') };
  return { amount, text: kind === 'day' ? formatDay(value, 'it') : value };
}
