import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import { testApp } from '../support/app';
import { NO_OFFENCES, offencesAgainstTheBooks } from '../support/billing';

const CONTRACTS = 2000;
const KILLS = 20;
const WORKER = join(repositoryRoot(), 'dist', 'api', 'src', 'worker.js');

interface Progress {
  readonly status: string;
  readonly done: number;
  readonly total: number;
  readonly withDocument: number;
  readonly failed: number;
}

/**
 * Two real worker processes bill 2,000 contracts and are killed (SIGKILL) at random moments, twenty times. The application of
 * the test is only the HTTP side: its own queues and relay are stopped.
 */
describe('a billing run whose workers are killed', () => {
  const app = testApp({ worker: false });
  const workers: ChildProcess[] = [];
  let starting = 0;

  const start = (): void => {
    starting += 1;
    const worker = fork(WORKER, { env: { ...process.env, ...app.environment, PONTE_JOB_LOCK_MS: '2000' }, stdio: 'ignore' });
    workers.push(worker);
  };

  const killOne = (): void => {
    const worker = workers.splice(Math.floor(Math.random() * workers.length), 1)[0];
    worker?.kill('SIGKILL');
  };

  beforeAll(async () => {
    if (!existsSync(WORKER)) throw new Error('the workers run from the build: npm run build first');
    app.clock.hold('2025-03-01');
    await app.given.manyContracts(CONTRACTS, { startsOn: '2025-03-01' });
  }, 300_000);

  afterAll(() => {
    for (const worker of workers) worker.kill('SIGKILL');
  });

  it('bills each period once, without gaps, balanced, and its progress is true', async () => {
    const { id } = await app.post<{ id: number }>('/billing-runs', { upTo: '2025-03-01', issuedOn: '2025-03-01' });
    start();
    start();
    await until(async () => (await status(id)).status === 'previewed');
    await app.post(`/billing-runs/${id}/confirm`);

    let last = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(200 + Math.random() * 1800);
      killOne();
      start();
      const { done } = await status(id);
      expect(done).toBeGreaterThanOrEqual(last);
      expect(await invoicesOf(id)).toBeGreaterThanOrEqual(done);
      last = done;
    }
    await until(async () => (await status(id)).status === 'finished');
    await until(async () => (await left()) === 0);

    expect(starting).toBe(KILLS + 2);
    expect(await status(id)).toEqual({ status: 'finished', done: CONTRACTS, total: CONTRACTS, withDocument: CONTRACTS, failed: 0 });
    expect(await invoicesOf(id)).toBe(CONTRACTS);
    const [charges] = await app.db.query<{ count: string; lines: string }[]>(
      'SELECT COUNT(*) AS count, COUNT(DISTINCT contract_line_id) AS `lines` FROM charge',
    );
    expect(Number(charges?.count)).toBe(Number(charges?.lines));
    expect(await offencesAgainstTheBooks(app)).toEqual(NO_OFFENCES);
  }, 600_000);

  const status = (id: number): Promise<Progress> => app.get<Progress>(`/billing-runs/${id}/progress`);

  async function invoicesOf(id: number): Promise<number> {
    const [row] = await app.db.query<{ count: string }[]>('SELECT COUNT(*) AS count FROM invoice WHERE billing_run_id = ?', [id]);
    return Number(row?.count);
  }

  /** Documents that still lack their journal entry or e-invoice, and events not handed over. */
  async function left(): Promise<number> {
    const { withoutEntry, withoutXml } = await offencesAgainstTheBooks(app);
    const [row] = await app.db.query<{ count: string }[]>('SELECT COUNT(*) AS count FROM outbox_event WHERE relayed_at IS NULL');
    return Number(row?.count) + (withoutEntry?.length ?? 1) + (withoutXml?.length ?? 1);
  }

  async function until(done: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 240_000;
    while (!(await done())) {
      if (Date.now() > end) throw new Error('it did not come to its end');
      await sleep(200);
    }
  }
});
