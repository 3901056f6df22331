import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { decimalTransformer } from './columns';

type ColumnMetadata = EntityMetadata['columns'][number];

/** Which rows, and in which order. */
export interface Selection<T> {
  /** Rows whose column holds one of these. */
  readonly where: keyof T & string;
  readonly in: readonly number[];
  readonly order: readonly (keyof T & string)[];
}

/**
 * Some columns of many rows as plain objects, the counterpart of `insertMany`: one statement, and none of the ORM's cost per
 * row. Decimals come as Big, booleans as booleans, JSON parsed.
 */
export async function selectMany<T extends ObjectLiteral, K extends keyof T & string>(
  tx: EntityManager,
  target: EntityTarget<T>,
  columns: readonly K[],
  selection: Selection<T>,
): Promise<Pick<T, K>[]> {
  if (selection.in.length === 0) return [];
  const metadata = tx.dataSource.getMetadata(target);
  const found = columns.map((name) => columnOf(metadata, name));
  const list = found
    .map(({ databaseName, propertyName }) => `\`${databaseName}\` AS \`${propertyName}\``)
    .join(', ');
  const name = (property: string): string => `\`${columnOf(metadata, property).databaseName}\``;
  const rows = await tx.query<Record<string, unknown>[]>(
    `SELECT ${list} FROM \`${metadata.tableName}\` WHERE ${name(selection.where)} IN (?)
      ORDER BY ${selection.order.map(name).join(', ')}`,
    [selection.in],
  );
  const converted = found.flatMap((column) => {
    const convert = fromDatabase(column);
    return convert ? [[column.propertyName, convert] as const] : [];
  });
  for (const row of rows) for (const [property, convert] of converted) row[property] = convert(row[property]);
  return rows as Pick<T, K>[];
}

function columnOf(metadata: EntityMetadata, property: string): ColumnMetadata {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.tableName} has no column ${property}`);
  return column;
}

/** How the driver's value becomes the entity's; null when it already is. */
function fromDatabase({ transformer, type }: ColumnMetadata): ((value: unknown) => unknown) | null {
  if (transformer === decimalTransformer) return (value) => decimalTransformer.from(value as string | null);
  if (type === 'boolean') return (value) => value === 1;
  if (type === 'json') return (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value);
  return null;
}
