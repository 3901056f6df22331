import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '@ponte/shared/calendar';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import { testApp } from '../support/app';
import { Defaulters } from '../support/defaulters';

const WORKER = join(repositoryRoot(), 'dist', 'api', 'src', 'worker.js');
const CUSTOMERS = 500;
const KILLS = 4;

interface Run {
  readonly id: number;
  readonly status: string;
  readonly done: number;
  readonly cut: number;
}

/** Real workers cut 500 customers off, and one of them is killed (SIGKILL) again and again while there is work left. */
describe('a run of cut-offs whose workers are killed', () => {
  const app = testApp({ worker: false });
  const tale = new Defaulters(app);
  const workers: ChildProcess[] = [];

  const start = (): void => {
    const env = { ...process.env, ...app.environment, PONTE_JOB_LOCK_MS: '1000' };
    workers.push(fork(WORKER, { env, stdio: 'ignore' }));
  };

  beforeAll(async () => {
    if (!existsSync(WORKER)) throw new Error('the workers run from the build: npm run build first');
    const today = app.clock.today();
    await tale.mode('manual', {
      weekdays: [],
      holidays: false,
      ranges: [],
      opensAt: '00:00',
      closesAt: '23:59',
    });
    await tale.many(CUSTOMERS, addDays(today, -90), addDays(today, -30));
    app.clock.hold(null);
  }, 120_000);

  afterAll(() => {
    for (const worker of workers) worker.kill('SIGKILL');
  });

  it('comes to its end, with each customer cut off, logged and told once', async () => {
    start();
    start();
    const { id } = await app.post<Run>('/cut-off-runs');
    const look = (): Promise<Run> => app.get<Run>(`/cut-off-runs/${id}`);
    let kills = 0;
    let seen = 0;
    for (const end = Date.now() + 90_000; Date.now() < end;) {
      const { status, done } = await look();
      if (status === 'finished') break;
      if (kills < KILLS && (done > seen || (done === 0 && kills === 0 && Math.random() < 0.05))) {
        seen = done;
        kills += 1;
        workers.shift()?.kill('SIGKILL');
        start();
      }
      await sleep(20);
    }
    expect(await look()).toMatchObject({
      status: 'finished',
      done: CUSTOMERS,
      cut: CUSTOMERS,
      failed: 0,
      spared: 0,
    });
    expect(kills).toBeGreaterThan(0);
    const [row] = await app.db.query<Record<string, string>[]>(
      `SELECT (SELECT COUNT(*) FROM contract WHERE status = 'suspended' AND suspension_cause = 'default') AS suspended,
              (SELECT COUNT(*) FROM contract_event WHERE to_status = 'suspended') AS events,
              (SELECT COUNT(*) FROM dunning_step WHERE kind = 'cut-off') AS steps,
              (SELECT COUNT(DISTINCT partner_id) FROM dunning_step WHERE kind = 'cut-off') AS customers,
              (SELECT COUNT(*) FROM message WHERE kind = 'dunning.cut-off') AS mails`,
    );
    expect(Object.values(row ?? {}).map(Number)).toEqual([
      CUSTOMERS,
      CUSTOMERS,
      CUSTOMERS,
      CUSTOMERS,
      CUSTOMERS,
    ]);
  }, 120_000);
});
