import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import { testApp } from '../support/app';
import { FakeNas, type Received } from '../support/fake-nas';
import { Network } from '../support/network';
import { Sessions } from '../support/sessions';

const WORKER = join(repositoryRoot(), 'dist', 'api', 'src', 'worker.js');
const SESSIONS = 300;
const PER_SECOND = 50;
const KILLS = 2;

/** Real workers end 300 sessions on one router that takes 50 packets a second, and are killed (SIGKILL) meanwhile. */
describe('a mass cut-off whose workers are killed', () => {
  const app = testApp({ worker: false });
  const network = new Network(app);
  const sessions = new Sessions(app, network);
  const fake = new FakeNas();
  const workers: ChildProcess[] = [];
  /** Packets by session, as the router got them. */
  const asked = new Map<string, Received[]>();

  const start = (): void => {
    const env = { ...process.env, ...app.environment, PONTE_JOB_LOCK_MS: '1000' };
    workers.push(fork(WORKER, { env, stdio: 'ignore' }));
  };
  const open = async (): Promise<number> => {
    const [row] = await app.db.query<{ open: string }[]>(
      'SELECT COUNT(*) AS open FROM radius_disconnect_log WHERE result IS NULL OR due_at IS NOT NULL',
    );
    return Number(row?.open);
  };

  beforeAll(async () => {
    if (!existsSync(WORKER)) throw new Error('the workers run from the build: npm run build first');
    // Like a router: a packet that it has had is answered as before, and whoever is gone can't be ended again.
    fake.answer = (packet) => {
      const id = packet.values[44] ?? '';
      const before = asked.get(id) ?? [];
      asked.set(id, [...before, packet]);
      return before.every(({ bytes }) => bytes.equals(packet.bytes)) ? 'ack' : { nak: 503 };
    };
    await fake.open();
    const nas = await sessions.nas(fake);
    const { id: serviceId } = await network.service();
    for (let n = 0; n < SESSIONS; n += 1) {
      const { username } = await network.account({ username: `linea-${n}`, serviceId });
      await sessions.open(username, nas);
    }
  }, 60_000);
  afterAll(() => {
    for (const worker of workers) worker.kill('SIGKILL');
    fake.close();
  });

  it('asks for each session, ends none twice, repeats the same packets, loses none, and never asks faster than the router takes', async () => {
    start();
    start();
    const ids = await app.db.query<{ id: number }[]>('SELECT id FROM radius_account ORDER BY id');
    await app.db.query(
      "UPDATE radius_account SET access_state = 'blocked', access_version = access_version + 1",
    );
    const event = {
      ...{ type: 'radius-account.access-changed', trigger: 'default', userId: null },
      accountIds: ids.map(({ id }) => id),
    };
    await app.db.query('INSERT INTO outbox_event (type, payload, created_at) VALUES (?, ?, NOW(3))', [
      event.type,
      JSON.stringify(event),
    ]);
    for (let kills = 1; kills <= KILLS; kills += 1) {
      await fake.got(kills * 60, 30_000);
      workers.shift()?.kill('SIGKILL');
      start();
    }
    for (const end = Date.now() + 60_000; Date.now() < end && ((await open()) > 0 || asked.size < SESSIONS);)
      await sleep(100);

    expect(await open()).toBe(0);
    expect(asked.size).toBe(SESSIONS);
    const [log] = await app.db.query<Record<string, string>[]>(
      `SELECT COUNT(*) AS all_, COUNT(DISTINCT radacctid) AS sessions,
              SUM(result = 'ack' AND packet IS NULL) AS ended FROM radius_disconnect_log`,
    );
    expect(Object.values(log ?? {}).map(Number)).toEqual([SESSIONS, SESSIONS, SESSIONS]);
    const repeated = [...asked.values()].filter((packets) => packets.length > 1);
    expect(repeated.length).toBeGreaterThan(0);
    for (const packets of repeated) {
      expect(new Set(packets.map(({ bytes }) => bytes.toString('hex'))).size).toBe(1);
    }
    const fromOnePort = repeated.filter((packets) => new Set(packets.map(({ port }) => port)).size === 1);
    expect(fromOnePort.length).toBeGreaterThan(0); // of two heirs of one worker, one has its port
    expect(busiestSecond(fake.received.map(({ at }) => at))).toBeLessThanOrEqual(PER_SECOND * 1.2);
    const [first, last] = [fake.received[0]!.at, fake.received.at(-1)!.at];
    expect((fake.received.length - 1) / ((last - first) / 1000)).toBeLessThanOrEqual(PER_SECOND * 1.02);
  }, 120_000);
});

/** The most that fell into any second; the clock of whoever counts is late by a few milliseconds now and then. */
function busiestSecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));
}
