import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import { testApp } from '../support/app';

const WORKER = join(repositoryRoot(), 'dist', 'api', 'src', 'worker.js');
const TIMEOUT_MS = 2_000;

/** A real worker is killed (SIGKILL) in the middle of the dialogue with the mail server; another takes over its work. */
describe('a worker killed while it sends', () => {
  const app = testApp({ worker: false, mailbox: true });
  const workers: ChildProcess[] = [];

  const start = (): ChildProcess => {
    const worker = fork(WORKER, {
      env: { ...process.env, ...app.environment, PONTE_MAIL_TIMEOUT_MS: String(TIMEOUT_MS) },
      stdio: 'ignore',
    });
    workers.push(worker);
    return worker;
  };

  const kill = async (worker: ChildProcess): Promise<void> => {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  };

  const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
    const end = Date.now() + 60_000;
    while (!(await what())) {
      if (Date.now() > end) throw new Error('it did not come to its end');
      await sleep(25);
    }
  };

  const send = async (): Promise<number> =>
    (await app.post<{ messageId: number }>('/mail-setting/test', { to: 'mario.rossi@example.it' })).messageId;

  const state = async (id: number): Promise<string> =>
    (await app.get<{ state: string }>(`/messages/${id}`)).state;

  beforeAll(() => {
    if (!existsSync(WORKER)) throw new Error('the workers run from the build: npm run build first');
  });

  afterAll(() => {
    for (const worker of workers) worker.kill('SIGKILL');
  });

  it('leaves the message unsure, whatever it had said; it goes again once, when a person says so', async () => {
    app.mailbox.misbehaveAt('data', 'silence');
    const first = start();
    const id = await send();
    await until(() => app.mailbox.texts === 1); // the server has the whole text and has not said yes
    await kill(first);
    expect(await state(id)).toBe('sending');

    app.mailbox.misbehaveAt('rcpt', 'silence');
    const second = start();
    await until(async () => (await state(id)) === 'unsure');
    const early = await send();
    await until(() => app.mailbox.recipients === 2);
    await kill(second);

    start();
    await until(async () => (await state(early)) === 'unsure');
    const other = await send();
    await app.mailbox.until(1);
    expect(await state(id)).toBe('unsure');
    expect([app.mailbox.texts, app.mailbox.recipients]).toEqual([2, 3]); // nothing went by itself but the new one

    await app.post(`/messages/${id}/resend`);
    await app.mailbox.until(2);
    await until(async () => (await state(id)) === 'sent');
    expect(await state(other)).toBe('sent');
    expect(app.mailbox.texts).toBe(3);
  }, 120_000);
});
