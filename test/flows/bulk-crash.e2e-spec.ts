import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import { testApp } from '../support/app';
import { contractTables } from '../support/bulk-changes';

const CONTRACTS = 20_000;
const LINES = 2;
const WORKER = join(repositoryRoot(), 'dist', 'api', 'src', 'worker.js');

interface Progress {
  readonly status: string;
  readonly done: number;
  readonly total: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** A real worker process changes 20,000 contracts and takes it back, and is killed (SIGKILL) over and over in the middle of it. */
describe('a bulk change whose worker is killed', () => {
  const app = testApp({ worker: false, today: '2025-03-10' });
  let worker: ChildProcess | null = null;

  const start = (): void => {
    const env = { ...process.env, ...app.environment, PONTE_JOB_LOCK_MS: '1500' };
    worker = fork(WORKER, { env, stdio: 'ignore' });
  };
  const progress = (id: number) => app.get<Progress>(`/bulk-changes/${id}/progress`);
  const count = async (sql: string): Promise<number> => {
    const [row] = await app.db.query<{ n: string }[]>(sql);
    return Number(row?.n);
  };

  /** Kills the worker whenever another part of the way is done, until the change has come to `status`. */
  const killedUntil = async (id: number, status: string, kills: number): Promise<void> => {
    let last = 0;
    let killed = 0;
    const end = Date.now() + 240_000;
    while (Date.now() < end) {
      const now = await progress(id);
      if (now.status === status) {
        expect(killed).toBe(kills);
        return;
      }
      expect(now.done >= last || now.done === 0).toBe(true);
      last = now.done;
      if (killed < kills && now.total > 0 && now.done > ((killed + 1) * now.total) / (kills + 2)) {
        worker?.kill('SIGKILL');
        start();
        killed += 1;
      }
      await sleep(20);
    }
    throw new Error(`it did not come to its end: ${JSON.stringify(await progress(id))}`);
  };

  beforeAll(async () => {
    if (!existsSync(WORKER)) throw new Error('the worker runs from the build: npm run build first');
    await app.given.manyContracts(CONTRACTS);
    start();
  }, 120_000);

  afterAll(() => {
    worker?.kill('SIGKILL');
  });

  it('changes each line once, tells its progress truly, and restores every row', async () => {
    const before = await contractTables(app);
    const promotion = await app.post<{ id: number }>('/promotions', {
      ...{ code: 'META', name: 'Metà prezzo', kind: 'percent', value: '50', periods: 3 },
    });
    const { id } = await app.post<{ id: number }>('/bulk-changes', {
      ...{ kind: 'promotion', title: 'Estate', promotionId: promotion.id },
    });
    await killedUntil(id, 'previewed', 0);

    await app.post(`/bulk-changes/${id}/confirm`);
    await killedUntil(id, 'applied', 2);
    expect(await progress(id)).toEqual({
      ...{ status: 'applied', done: CONTRACTS, total: CONTRACTS, outcomes: { applied: CONTRACTS } },
    });
    expect(await count('SELECT COUNT(*) AS n FROM contract_line_promotion')).toBe(CONTRACTS * LINES);
    expect(await count('SELECT COUNT(DISTINCT line_id) AS n FROM contract_line_promotion')).toBe(
      CONTRACTS * LINES,
    );
    expect(await count("SELECT COUNT(*) AS n FROM contract_event WHERE kind = 'promotion'")).toBe(CONTRACTS);

    await app.post(`/bulk-changes/${id}/undo`);
    await killedUntil(id, 'undone', 1);
    expect(await progress(id)).toMatchObject({ outcomes: { undone: CONTRACTS } });
    expect(await contractTables(app)).toEqual(before);
  }, 480_000);
});
