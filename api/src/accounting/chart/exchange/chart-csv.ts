import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { stringify } from 'csv-stringify/sync';
import { readCsv, type CsvForm } from '../../../platform/sheets/read-csv';
import { ACCOUNT_TYPES, type AccountType } from '../account-type';

/** The columns that are read, by the names they go by; the first of each is the one we write. */
const COLUMNS = {
  code: ['codice', 'code', 'conto'],
  name: ['nome', 'name', 'name_it', 'descrizione'],
  type: ['natura', 'type', 'tipo'],
} as const;

type Column = keyof typeof COLUMNS;

/** What charts of other programs carry along and is of no use here. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  ...['reconcile', 'civil_code_section', 'origin', 'active', 'in uso'],
]);

const FORM: CsvForm<Column> = {
  columns: COLUMNS,
  passedOver: PASSED_OVER,
  unreadable: (reason) => new DomainError('chart-import.invalid-csv', { reason }),
  unknownColumn: (name) => new DomainError('chart-import.invalid-column', { name }),
};

/** More than any chart has. */
const MOST = 5_000;

/** A row of a chart as it is written; what is at fault is named by its column. */
export interface ChartRow {
  /** Line of the file on which the row ends, the first is 1. */
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly faults: readonly FieldFault[];
}

/**
 * A chart of accounts in a CSV text with a head line, parted by semicolons, commas or tabs. Faults of the file as a whole:
 * `chart-import.invalid-csv`, `chart-import.invalid-column`, `chart-import.invalid-size`; those of a row stand in the row.
 */
export function readChartCsv(text: string): ChartRow[] {
  const rows = readCsv(text, FORM);
  if (rows.length > MOST) throw new DomainError('chart-import.invalid-size', { most: MOST });
  const seen = new Set<string>();
  return rows.map(({ line, values }) => {
    const { code = '', name = '', type = '' } = values;
    const faults = faultsOf({ code, name, type }, seen.has(code.toLowerCase()));
    seen.add(code.toLowerCase());
    return { line, code, name, type, faults };
  });
}

/** The chart as a CSV that `readChartCsv` reads again. */
export function writeChartCsv(
  accounts: readonly { readonly code: string; readonly name: string; readonly type: AccountType }[],
): string {
  const head = Object.values(COLUMNS).map(([first]) => first);
  return stringify([head, ...accounts.map(({ code, name, type }) => [code, name, type])], { delimiter: ';' });
}

/** Whether a text names a type of account. */
export function isAccountType(type: string): type is AccountType {
  return (ACCOUNT_TYPES as readonly string[]).includes(type);
}

function faultsOf({ code, name, type }: Record<Column, string>, twice: boolean): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!/^[0-9A-Za-z.-]{1,32}$/.test(code)) faults.push({ field: 'code', code: 'chart-import.invalid-code' });
  if (twice) faults.push({ field: 'code', code: 'chart-import.twice' });
  if (name === '' || name.length > 200) faults.push({ field: 'name', code: 'chart-import.invalid-name' });
  if (!isAccountType(type)) faults.push({ field: 'type', code: 'chart-import.invalid-type' });
  return faults;
}
