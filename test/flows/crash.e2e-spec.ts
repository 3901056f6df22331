import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addMonths } from '@ponte/shared/calendar';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import { testApp } from '../support/app';
import { NO_OFFENCES, offencesAgainstTheBooks } from '../support/billing';

const CONTRACTS = 2000;
const LINES = 2;
const KILLS = 20;
const FIRST = '2025-03-01';
const WORKER = join(repositoryRoot(), 'dist', 'api', 'src', 'worker.js');

interface Progress {
  readonly status: string;
  readonly done: number;
  readonly total: number;
  readonly withDocument: number;
  readonly failed: number;
}

/**
 * Two real worker processes bill 2,000 contracts, and twenty times one of them is killed (SIGKILL) at a random moment while there
 * is work left; when a month is done the next one is billed. The application of the test is only the HTTP side.
 */
describe('a billing run whose workers are killed', () => {
  const app = testApp({ worker: false });
  const workers: ChildProcess[] = [];

  const start = (): void => {
    const worker = fork(WORKER, {
      env: { ...process.env, ...app.environment, PONTE_JOB_LOCK_MS: '2000' },
      stdio: 'ignore',
    });
    workers.push(worker);
  };

  const killOne = (): void => {
    const worker = workers.splice(Math.floor(Math.random() * workers.length), 1)[0];
    worker?.kill('SIGKILL');
  };

  beforeAll(async () => {
    if (!existsSync(WORKER)) throw new Error('the workers run from the build: npm run build first');
    app.clock.hold(FIRST);
    await app.given.manyContracts(CONTRACTS, { startsOn: FIRST });
  }, 300_000);

  afterAll(() => {
    for (const worker of workers) worker.kill('SIGKILL');
  });

  it('bills each period once, without gaps, balanced, and its progress is true', async () => {
    start();
    start();
    const runs: number[] = [];
    let last = 0;
    for (let kill = 0; kill < KILLS;) {
      const run = runs.at(-1);
      if (run === undefined || (await done(run))) {
        runs.push(await confirmedRun(addMonths(FIRST, runs.length)));
        last = 0;
        continue;
      }
      await sleep(50 + Math.random() * 1800);
      if (await done(run)) continue;
      killOne();
      start();
      kill += 1;
      const { done: contracts } = await status(run);
      expect(contracts).toBeGreaterThanOrEqual(last);
      expect(await invoicesOf(run)).toBeGreaterThanOrEqual(contracts);
      last = contracts;
    }
    for (const run of runs) await until(() => done(run));

    for (const run of runs) {
      expect(await status(run)).toEqual({
        status: 'finished',
        done: CONTRACTS,
        total: CONTRACTS,
        withDocument: CONTRACTS,
        failed: 0,
      });
      expect(await invoicesOf(run)).toBe(CONTRACTS);
    }
    const [charges] = await app.db.query<{ count: string; distinct_: string }[]>(
      'SELECT COUNT(*) AS count, COUNT(DISTINCT contract_line_id, period_from) AS distinct_ FROM charge',
    );
    expect(Number(charges?.count)).toBe(CONTRACTS * LINES * runs.length);
    expect(charges?.distinct_).toBe(charges?.count);
    expect(await offencesAgainstTheBooks(app)).toEqual(NO_OFFENCES);
  }, 900_000);

  /** Billed, and all that follows from it (entries, e-invoices, events) done. */
  const done = async (run: number): Promise<boolean> =>
    (await status(run)).status === 'finished' && (await left()) === 0;

  async function confirmedRun(day: string): Promise<number> {
    app.clock.hold(day);
    const { id } = await app.post<{ id: number }>('/billing-runs', { upTo: day, issuedOn: day });
    await until(async () => (await status(id)).status === 'previewed');
    await app.post(`/billing-runs/${id}/confirm`);
    return id;
  }

  const status = (id: number): Promise<Progress> => app.get<Progress>(`/billing-runs/${id}/progress`);

  async function invoicesOf(id: number): Promise<number> {
    const [row] = await app.db.query<{ count: string }[]>(
      'SELECT COUNT(*) AS count FROM invoice WHERE billing_run_id = ?',
      [id],
    );
    return Number(row?.count);
  }

  /** Documents that still lack their journal entry or e-invoice, and events not handed over. */
  async function left(): Promise<number> {
    const { withoutEntry, withoutXml } = await offencesAgainstTheBooks(app);
    const [row] = await app.db.query<{ count: string }[]>(
      'SELECT COUNT(*) AS count FROM outbox_event WHERE relayed_at IS NULL',
    );
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
