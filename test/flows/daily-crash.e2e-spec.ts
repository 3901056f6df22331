import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import { testApp } from '../support/app';

const CONTRACTS = 4000;
const KILLS = 5;
const WORKER = join(repositoryRoot(), 'dist', 'api', 'src', 'worker.js');

/** Real workers do the work of a day for 4,000 contracts, and are killed (SIGKILL) at random moments while they are at it. */
describe('a daily run whose workers are killed', () => {
  const app = testApp({ worker: false, today: '2025-12-15' });
  const workers: ChildProcess[] = [];

  const start = (): void => {
    workers.push(
      fork(WORKER, {
        env: { ...process.env, ...app.environment, PONTE_JOB_LOCK_MS: '2000' },
        stdio: 'ignore',
      }),
    );
  };

  const status = async (id: number): Promise<string> =>
    (await app.get<{ status: string }>(`/contract-daily-runs/${id}/progress`)).status;

  const counts = (sql: string): Promise<{ name: string; count: string }[]> => app.db.query(sql);

  beforeAll(async () => {
    if (!existsSync(WORKER)) throw new Error('the workers run from the build: npm run build first');
    await app.given.manyContracts(CONTRACTS, { startsOn: '2025-01-01' });
    // A quarter each: to be told of a renewal, renewed, closed, and turned from trial to contract.
    await app.db.query(
      `UPDATE contract SET term_months = 12, renewal = 'tacit', term_starts_on = '2025-01-01',
              term_ends_on = IF(id % 4 = 0, '2025-12-31', IF(id % 4 = 1, '2025-11-30', NULL)),
              ends_on = IF(id % 4 = 2, '2025-12-10', NULL), status = IF(id % 4 = 3, 'trial', status),
              trial_ends_on = IF(id % 4 = 3, '2025-12-12', NULL), trial_then = IF(id % 4 = 3, 'activate', NULL)`,
    );
  }, 120_000);

  afterAll(() => {
    for (const worker of workers) worker.kill('SIGKILL');
  });

  it('does each thing once', async () => {
    const { id } = await app.post<{ id: number }>('/contract-daily-runs', { dryRun: false });
    start();
    for (let kill = 0; kill < KILLS; kill += 1) {
      start();
      await sleep(700 + Math.random() * 900);
      workers.shift()?.kill('SIGKILL');
    }
    start();
    const end = Date.now() + 120_000;
    while ((await status(id)) !== 'finished') {
      if (Date.now() > end) throw new Error('it did not come to its end');
      await sleep(100);
    }
    const quarter = CONTRACTS / 4;
    expect(
      await counts('SELECT outcome AS name, COUNT(*) AS count FROM contract_daily_result GROUP BY outcome'),
    ).toEqual([{ name: 'done', count: String(CONTRACTS) }]);
    expect(
      await counts(
        'SELECT action AS name, COUNT(DISTINCT contract_id) AS count FROM contract_daily_result GROUP BY action ORDER BY action',
      ),
    ).toEqual(
      ['close', 'notice-renewal', 'renew', 'trial-activate'].map((name) => ({
        name,
        count: String(quarter),
      })),
    );
    expect(
      await counts(
        `SELECT CONCAT(kind, ' ', to_status) AS name, COUNT(*) AS count FROM contract_event
          WHERE JSON_VALUE(details, '$.daily') IS NOT NULL GROUP BY kind, to_status ORDER BY name`,
      ),
    ).toEqual(
      ['move active', 'move closed', 'renewal active'].map((name) => ({ name, count: String(quarter) })),
    );
    expect(await counts('SELECT kind AS name, COUNT(*) AS count FROM message GROUP BY kind')).toEqual([
      { name: 'contract.renewing', count: String(quarter) },
    ]);
    const told = await app.db.query<{ type: string; count: string }[]>(
      `SELECT type, SUM(JSON_LENGTH(payload, '$.contractIds')) AS count FROM outbox_event
        WHERE type IN ('contract.closed', 'contract.activated') AND id > (SELECT MIN(id) FROM outbox_event WHERE type = 'contract-daily-run.ready')
        GROUP BY type ORDER BY type`,
    );
    expect(told.map(({ type, count }) => [type, Number(count)])).toEqual([
      ['contract.activated', quarter],
      ['contract.closed', quarter],
    ]);
  }, 240_000);
});
