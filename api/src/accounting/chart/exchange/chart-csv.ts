import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
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

interface ParsedRow {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: { readonly lines: number };
}

/**
 * A chart of accounts in a CSV text with a head line, parted by semicolons, commas or tabs. Faults of the file as a whole:
 * `chart-import.invalid-csv`, `chart-import.invalid-column`, `chart-import.invalid-size`; those of a row stand in the row.
 */
export function readChartCsv(text: string): ChartRow[] {
  const rows = parsed(text);
  if (rows.length > MOST) throw new DomainError('chart-import.invalid-size', { most: MOST });
  const seen = new Set<string>();
  return rows.map(({ record, info }) => {
    const { code = '', name = '', type = '' } = record;
    const faults = faultsOf({ code, name, type }, seen.has(code.toLowerCase()));
    seen.add(code.toLowerCase());
    return { line: info.lines, code, name, type, faults };
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

function parsed(text: string): ParsedRow[] {
  const [head = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign)) ?? ';';
  try {
    return parse(text, {
      ...{ delimiter, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true },
      columns: (names: readonly string[]) => names.map(columnOf),
    }) as unknown as ParsedRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError('chart-import.invalid-csv', { reason: error.message });
  }
}

function columnOf(name: string): Column | false {
  const called = name.trim().toLowerCase();
  if (PASSED_OVER.has(called)) return false;
  const columns = Object.keys(COLUMNS) as Column[];
  const found = columns.find((column) => (COLUMNS[column] as readonly string[]).includes(called));
  if (found) return found;
  throw new DomainError('chart-import.invalid-column', { name });
}

function faultsOf({ code, name, type }: Record<Column, string>, twice: boolean): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!/^[0-9A-Za-z.-]{1,32}$/.test(code)) faults.push({ field: 'code', code: 'chart-import.invalid-code' });
  if (twice) faults.push({ field: 'code', code: 'chart-import.twice' });
  if (name === '' || name.length > 200) faults.push({ field: 'name', code: 'chart-import.invalid-name' });
  if (!isAccountType(type)) faults.push({ field: 'type', code: 'chart-import.invalid-type' });
  return faults;
}
