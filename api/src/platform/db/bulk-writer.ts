import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral, ValueTransformer } from 'typeorm';
import { SqlText } from './sql-text';

type ColumnMetadata = EntityMetadata['columns'][number];

const ROWS_PER_STATEMENT = 500;

/** Values of an entity's own columns; generated ids, versions with defaults and relations may be left out. */
export type Row<T> = { readonly [K in keyof T]?: T[K] };

interface InsertResult {
  readonly insertId: number;
}

/** How a column's value is written, worked out once for all rows. */
type Writer = (value: unknown) => unknown;

function writerOf(column: ColumnMetadata): Writer {
  if (column.isVersion) return () => 1;
  const steps = transformers(column);
  const json = column.type === 'json';
  const [first] = steps;
  return (value) => {
    if (value === undefined || value === null) return null;
    const stored: unknown =
      steps.length <= 1
        ? first === undefined
          ? value
          : first.to(value)
        : steps.reduce<unknown>((current, transformer) => transformer.to(current), value);
    return json ? new SqlText(JSON.stringify(stored)) : stored;
  };
}

function transformers(column: ColumnMetadata): readonly ValueTransformer[] {
  if (!column.transformer) return [];
  return Array.isArray(column.transformer) ? column.transformer : [column.transformer];
}

/**
 * Multi-row INSERT whose column list comes from the entity, for work over hundreds of rows at once (the ORM's own
 * insert costs about ten times the CPU). Columns that no row sets keep their default. Answers the ids given, in the order
 * of the rows: InnoDB numbers the rows of one simple multi-row INSERT consecutively (innodb_autoinc_lock_mode 0 and 1,
 * and 2 for inserts of a known row count).
 */
export async function insertMany<T extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<T>,
  rows: readonly Row<T>[],
): Promise<number[]> {
  const ids: number[] = [];
  await insertInto(
    tx,
    target,
    rows,
    () => '',
    ({ insertId }, count) => {
      for (let offset = 0; offset < count; offset++) ids.push(insertId + offset);
    },
  );
  return ids;
}

/** As `insertMany`, but a row whose unique key is there already takes that row's place: the columns are set, its id stays. */
export function replaceMany<T extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<T>,
  rows: readonly Row<T>[],
): Promise<void> {
  return insertInto(tx, target, rows, (names) => {
    return ` ON DUPLICATE KEY UPDATE ${names.map((name) => `${name} = VALUES(${name})`).join(', ')}`;
  });
}

async function insertInto<T extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<T>,
  rows: readonly Row<T>[],
  ending: (names: readonly string[]) => string,
  written: (result: InsertResult, count: number) => void = () => undefined,
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const metadata = tx.dataSource.getMetadata(target);
  const columns = metadata.columns.filter(
    (column) => column.isVersion || Object.hasOwn(first, column.propertyName),
  );
  const names = columns.map((column) => `\`${column.databaseName}\``);
  const sql = `INSERT INTO \`${metadata.tableName}\` (${names.join(', ')}) VALUES ?${ending(names)}`;
  const writers = columns.map((column) => [column.propertyName, writerOf(column)] as const);
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const values = rows
      .slice(start, start + ROWS_PER_STATEMENT)
      .map((row) => writers.map(([property, write]) => write(row[property])));
    written(await tx.query<InsertResult>(sql, [values]), values.length);
  }
}

/** With so few different values it is cheaper to name the rows of each than the value of each row. */
const FEW = 8;

/**
 * Sets some columns of many rows by id, with a number of statements that does not grow with the rows but by the 500. Every row
 * must set the same columns. Rows that don't exist are not created.
 */
export async function updateMany<T extends ObjectLiteral & { id: number }>(
  tx: EntityManager,
  target: EntityTarget<T>,
  rows: readonly (Row<T> & { readonly id: number })[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const metadata = tx.dataSource.getMetadata(target);
  const columns = metadata.columns.filter(
    (column) => column.propertyName !== 'id' && Object.hasOwn(first, column.propertyName),
  );
  const table = `\`${metadata.tableName}\``;
  const names = columns.map(({ databaseName }) => `\`${databaseName}\``);
  const writers = columns.map((column) => [column.propertyName, writerOf(column)] as const);
  const changes = rows.map((row) => ({
    id: row.id,
    values: writers.map(([property, write]) => write(row[property])),
  }));
  const groups = alike(changes);
  if (groups.length <= FEW) {
    const sets = names.map((name) => `${name} = ?`).join(', ');
    for (const { values, ids } of groups) {
      await tx.query(`UPDATE ${table} SET ${sets} WHERE id IN (?)`, [...values, ids]);
    }
    return;
  }
  for (let start = 0; start < changes.length; start += ROWS_PER_STATEMENT) {
    await setEach(tx, table, names, changes.slice(start, start + ROWS_PER_STATEMENT));
  }
}

interface Change {
  readonly id: number;
  readonly values: readonly unknown[];
}

/** Rows grouped by the values they are to get. */
function alike(changes: readonly Change[]): { values: readonly unknown[]; ids: number[] }[] {
  const groups = new Map<string, { values: readonly unknown[]; ids: number[] }>();
  for (const { id, values } of changes) {
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group) group.ids.push(id);
    else groups.set(key, { values, ids: [id] });
  }
  return [...groups.values()];
}

/** One statement that gives each row its own values. */
async function setEach(
  tx: EntityManager,
  table: string,
  names: readonly string[],
  changes: readonly Change[],
): Promise<void> {
  const cases = 'WHEN ? THEN ? '.repeat(changes.length);
  const sets = names.map((name) => `${name} = CASE id ${cases}END`).join(', ');
  const parameters = names.flatMap((_, index) => changes.flatMap(({ id, values }) => [id, values[index]]));
  await tx.query(`UPDATE ${table} SET ${sets} WHERE id IN (?)`, [...parameters, changes.map(({ id }) => id)]);
}
