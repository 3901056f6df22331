import type { EntityManager, EntityTarget } from 'typeorm';

interface Versioned {
  readonly id: number;
  version: number;
}

/**
 * Counts a record's version up when only its parts (lines, addresses, tags) were saved: the ORM does it for the record's
 * own columns alone. `before` is the version that was read; a record that has moved on already stays as it is.
 */
export async function bumpVersion<T extends Versioned>(
  tx: EntityManager,
  target: EntityTarget<T>,
  record: T,
  before: number,
): Promise<void> {
  if (record.version !== before) return;
  const { tableName } = tx.dataSource.getMetadata(target);
  await tx.query(`UPDATE \`${tableName}\` SET version = version + 1 WHERE id = ?`, [record.id]);
  record.version = before + 1;
}
