import { CsvError, parse } from 'csv-parse/sync';

/** What the columns of a file can be, and what is thrown when they are something else. */
export interface CsvForm<Column extends string> {
  /** The names each goes by, in small letters. */
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  /** Columns that are left out, likewise. */
  readonly passedOver?: ReadonlySet<string>;
  readonly unreadable: (reason: string) => Error;
  readonly unknownColumn: (name: string) => Error;
}

/** Its values as they are written, blanks at both ends removed; empty ones are left out. */
export interface CsvRow<Column extends string> {
  /** Line of the file on which it ends, the first is 1. */
  readonly line: number;
  readonly values: Readonly<Partial<Record<Column, string>>>;
}

interface ParsedRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/** The rows of a CSV text with a head line, parted by semicolons, commas or tabs, whichever the head has most of. */
export function readCsv<Column extends string>(text: string, form: CsvForm<Column>): CsvRow<Column>[] {
  return parsed(text, form).map(({ record, info }) => {
    const written = Object.entries(record).filter(([, value]) => value !== '');
    return { line: info.lines, values: Object.fromEntries(written) as CsvRow<Column>['values'] };
  });
}

function parsed<Column extends string>(text: string, form: CsvForm<Column>): ParsedRow[] {
  try {
    return parse(text, {
      ...{ delimiter: delimiterOf(text), bom: true, trim: true, skip_empty_lines: true },
      ...{ relax_column_count: true, info: true },
      columns: (names: readonly string[]) => names.map((name) => columnOf(name, form)),
    }) as unknown as ParsedRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw form.unreadable(error.message);
  }
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function columnOf<Column extends string>(
  name: string,
  { columns, passedOver, unknownColumn }: CsvForm<Column>,
): Column | false {
  const called = name.trim().toLowerCase();
  if (passedOver?.has(called)) return false;
  const found = (Object.keys(columns) as Column[]).find((column) => columns[column].includes(called));
  if (!found) throw unknownColumn(name);
  return found;
}
