import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import Redis from 'ioredis';
import { createConnection, type RowDataPacket } from 'mysql2/promise';

interface Started {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly pids: readonly number[];
}

/** A program that starts private servers, says where they are, and stays until it is told to end. */
const PROGRAM = `
  import { stopOnSignals } from './api/launch/child.mjs';
  import { startPrivateServers } from './api/launch/services.mjs';
  stopOnSignals();
  const [dir] = process.argv.slice(1);
  const { databaseUrl, redisUrl, servers } = await startPrivateServers({ dir, durable: dir !== undefined });
  console.log(JSON.stringify({ databaseUrl, redisUrl, pids: servers.map(({ pid }) => pid) }));
  setInterval(() => undefined, 1000);
`;

const root = join(__dirname, '../..');
const parents: ChildProcess[] = [];

async function startServers(...args: string[]): Promise<Started & { parent: ChildProcess }> {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  parents.push(parent);
  for await (const line of createInterface({ input: parent.stdout })) {
    return { ...(JSON.parse(line) as Started), parent };
  }
  throw new Error('the servers did not start');
}

function end(parent: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    parent.once('exit', resolve);
    parent.kill(signal);
  });
}

function isRunning(pid: number): boolean {
  // A process that ended but whose parent has not asked (a container's first process may not) has no memory any more.
  return existsSync(`/proc/${pid}/exe`);
}

async function untilEnded(pids: readonly number[]): Promise<void> {
  for (let tries = 0; pids.some(isRunning); tries++) {
    if (tries > 100) throw new Error(`still running: ${pids.filter(isRunning).join(' ')}`);
    await sleep(100);
  }
}

function socketOf(url: string): string {
  return new URL(url).searchParams.get('socketPath') ?? '';
}

async function databasesOf(url: string): Promise<string[]> {
  const { username, password } = new URL(url);
  const connection = await createConnection({ user: username, password, socketPath: socketOf(url) });
  const [rows] = await connection.query<RowDataPacket[]>('SHOW DATABASES');
  await connection.end();
  return rows.map((row) => String(row.Database));
}

/** Where a server keeps what it sorts. */
async function scratchOf(url: string): Promise<string> {
  const { username, password } = new URL(url);
  const connection = await createConnection({ user: username, password, socketPath: socketOf(url) });
  const [rows] = await connection.query<RowDataPacket[]>('SELECT @@tmpdir AS folder');
  await connection.end();
  return String(rows[0]?.folder);
}

async function createDatabase(url: string, name: string): Promise<void> {
  const { username, password } = new URL(url);
  const connection = await createConnection({ user: username, password, socketPath: socketOf(url) });
  await connection.query(`CREATE DATABASE ${name}`);
  await connection.end();
}

function redisOf(url: string): Redis {
  return new Redis({ path: socketOf(url), password: new URL(url).password });
}

describe('private servers', () => {
  const home = mkdtempSync(join(tmpdir(), 'ponte-launch-test-'));

  afterAll(() => {
    for (const parent of parents) parent.kill('SIGTERM');
    rmSync(home, { recursive: true, force: true });
  });

  it('run side by side without meeting, and leave nothing when told to end', async () => {
    const [one, other] = await Promise.all([startServers(), startServers()]);

    await createDatabase(one.databaseUrl, 'only_here');
    expect(await databasesOf(one.databaseUrl)).toContain('only_here');
    expect(await databasesOf(other.databaseUrl)).not.toContain('only_here');

    // A server that starts takes away what others left there, so nobody else's may be there.
    const scratch = await Promise.all([scratchOf(one.databaseUrl), scratchOf(other.databaseUrl)]);
    expect(new Set([...scratch, tmpdir()]).size).toBe(3);
    expect(scratch.every((folder) => existsSync(folder))).toBe(true);

    const [first, second] = [redisOf(one.redisUrl), redisOf(other.redisUrl)];
    await first.set('key', 'here');
    expect(await second.get('key')).toBeNull();
    first.disconnect();
    second.disconnect();

    expect(await end(one.parent, 'SIGTERM')).toBe(143);
    expect(await end(other.parent, 'SIGINT')).toBe(130);
    expect([...one.pids, ...other.pids].filter(isRunning)).toEqual([]);
    expect(existsSync(socketOf(one.databaseUrl))).toBe(false);
  });

  it('let nobody in without the password', async () => {
    const { databaseUrl, redisUrl, parent } = await startServers();
    const socketPath = socketOf(databaseUrl);
    await expect(createConnection({ user: 'root', socketPath })).rejects.toThrow('Access denied');
    await expect(createConnection({ user: 'ponte', socketPath })).rejects.toThrow('Access denied');
    const stranger = new Redis({ path: socketOf(redisUrl), lazyConnect: true, enableReadyCheck: false });
    await expect(stranger.get('key')).rejects.toThrow('NOAUTH');
    stranger.disconnect();
    await end(parent, 'SIGTERM');
  });

  it('end by themselves when the process that started them is killed outright', async () => {
    const { databaseUrl, pids, parent } = await startServers();
    await end(parent, 'SIGKILL');
    await untilEnded(pids);
    rmSync(join(socketOf(databaseUrl), '../..'), { recursive: true }); // else the next start sweeps it
  });

  it('keep data and passwords in a folder of their own from run to run', async () => {
    const before = await startServers(home);
    const redis = redisOf(before.redisUrl);
    await redis.set('job', 'queued');
    redis.disconnect();
    await end(before.parent, 'SIGTERM');

    const after = await startServers(home);
    expect(after.databaseUrl).toBe(before.databaseUrl);
    expect(await databasesOf(after.databaseUrl)).toContain('ponte');
    const again = redisOf(after.redisUrl);
    expect(await again.get('job')).toBe('queued');
    again.disconnect();
    await end(after.parent, 'SIGTERM');
  });
});
