import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';

/** Amounts of the same id added up. */
export function amountsById(amounts: readonly (readonly [number, Big])[]): Map<number, Big> {
  const byId = new Map<number, Big>();
  for (const [id, amount] of amounts) byId.set(id, (byId.get(id) ?? ZERO).plus(amount));
  return byId;
}

/** Adds amounts to a column of rows; relative, so that it is right whatever others have written to them since we read. */
export async function addAmounts(
  tx: EntityManager,
  table: string,
  column: string,
  amounts: ReadonlyMap<number, Big>,
): Promise<void> {
  const when = 'WHEN ? THEN CAST(? AS DECIMAL(14,2)) '; // a bare text would be added as a float
  const cases = [...amounts].flatMap(([id, amount]) => [id, amount.toFixed(2)]);
  await tx.query(
    `UPDATE ${table} SET ${column} = ${column} + CASE id ${when.repeat(amounts.size)}END WHERE id IN (?)`,
    [...cases, [...amounts.keys()]],
  );
}
