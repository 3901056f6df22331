import type { EntityManager } from 'typeorm';
import { Partner } from './partner.entity';

/** Rows that a merge moved, by table and column. */
export type MovedRows = Readonly<Record<string, number>>;

interface Link {
  readonly table: string;
  readonly column: string;
  /** One row of its kind for a partner, so that both partners may have the same. */
  readonly unique: boolean;
}

/**
 * Gives all that names one partner to another, in whatever module it lives: the schema itself says where, so that no link is
 * forgotten. Where the other has the same already (a tag, a place in a cut-off run), the row stays with the partner that was.
 */
export async function moveLinks(tx: EntityManager, from: number, to: number): Promise<MovedRows> {
  const moved: Record<string, number> = {};
  for (const { table, column, unique } of linksOf(tx)) {
    const { affectedRows } = await tx.query<{ affectedRows: number }>(
      `UPDATE ${unique ? 'IGNORE ' : ''}\`${table}\` SET \`${column}\` = ? WHERE \`${column}\` = ?`,
      [to, from],
    );
    if (affectedRows > 0) moved[`${table}.${column}`] = affectedRows;
  }
  return moved;
}

/** Every foreign key to partners; also that of an earlier merge, whose signpost then points on. */
function linksOf(tx: EntityManager): Link[] {
  const { tablePath } = tx.dataSource.getMetadata(Partner);
  return tx.dataSource.entityMetadatas.flatMap(
    ({ tableName, foreignKeys, uniques, indices, primaryColumns }) =>
      foreignKeys
        .filter(({ referencedEntityMetadata }) => referencedEntityMetadata.tablePath === tablePath)
        .flatMap(({ columns }) => columns)
        .map((column) => ({
          table: tableName,
          column: column.databaseName,
          unique:
            [...uniques, ...indices.filter(({ isUnique }) => isUnique)].some(({ columns }) =>
              columns.includes(column),
            ) || primaryColumns.includes(column),
        })),
  );
}
