import type { EntityManager } from 'typeorm';

/**
 * Ids of entries whose lines are in no ledger yet, for `NOT IN`; never empty. Entries are posted in the transaction that
 * writes them, so there is none to be seen, unless somebody left one behind by hand. Asked by itself, so that a sum over
 * a million lines need not look up the entry of each.
 */
export async function unpostedEntries(tx: EntityManager): Promise<number[]> {
  const rows = await tx.query<{ id: number }[]>('SELECT id FROM journal_entry WHERE posted = 0');
  return [0, ...rows.map(({ id }) => id)];
}
