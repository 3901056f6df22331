import type { TestApp } from './app';

interface Change {
  readonly id: number;
  readonly status: string;
}

/** Makes a bulk change through the API and waits for its preview. */
export async function bulkChange(app: TestApp, values: object): Promise<Change> {
  const { id } = await app.post<Change>('/bulk-changes', values);
  await app.drain();
  const change = await app.get<Change>(`/bulk-changes/${id}`);
  if (change.status !== 'previewed') throw new Error(`the preview ended as ${change.status}`);
  return change;
}

/**
 * Every row that a bulk change may touch, as it stands; of contracts without their version, which only grows. Followers that
 * went and came again differ by their ids alone, so ids stay in.
 */
export async function contractTables(app: TestApp): Promise<Record<string, unknown>> {
  const rows = (sql: string): Promise<Record<string, unknown>[]> => app.db.query(sql);
  const contracts = await rows('SELECT * FROM contract ORDER BY id');
  for (const contract of contracts) delete contract.version;
  return {
    contracts,
    lines: await rows('SELECT * FROM contract_line ORDER BY id'),
    promotions: await rows('SELECT * FROM contract_promotion ORDER BY id'),
    linePromotions: await rows('SELECT * FROM contract_line_promotion ORDER BY id'),
  };
}
