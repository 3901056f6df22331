/** A Ponte of its own for a bench: durable private servers, migrated database, API and workers from the build. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { MEMORY_ENV, nodeFlags } from '../../../api/launch/node-flags.mjs';
import { startPrivateServers } from '../../../api/launch/services.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const ADMIN = { email: 'bench@ponte.example', password: 'bench-bench-bench-1' };

/** Whole numbers from the command line: `--contracts 10000`. */
export function numberArgument(name, otherwise) {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : Number(process.argv[place + 1]);
}

/** Tells on stderr; stdout belongs to the result. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts durable servers, migrates and seeds. The temporary folder must be on a disk: on a memory disk commits are free. */
export async function openScene({ demo = false } = {}) {
  const servers = await startPrivateServers({ durable: true });
  const dir = mkdtempSync(join(tmpdir(), 'ponte-bench-'));
  const env = {
    ...process.env,
    ...MEMORY_ENV,
    NODE_ENV: 'production',
    DATABASE_URL: servers.databaseUrl,
    REDIS_URL: servers.redisUrl,
    PONTE_SECRET: randomBytes(24).toString('hex'),
    PONTE_DATA_DIR: dir,
    PONTE_DEMO: demo ? '1' : '0',
    PONTE_ADMIN_EMAIL: ADMIN.email,
    PONTE_ADMIN_PASSWORD: ADMIN.password,
    PORT: String(await freePort()),
    LOG_LEVEL: 'warn',
  };
  const children = [];
  const run = (name, ...args) => {
    const child = spawn(
      process.execPath,
      [
        ...nodeFlags(name),
        ...(process.env.PONTE_NODE_FLAGS ?? '').split(' ').filter(Boolean),
        join(ROOT, 'dist/api/src', `${name}.js`),
        ...args,
      ],
      {
        env,
        stdio: ['ignore', 2, 2],
      },
    );
    children.push(child);
    return child;
  };
  const cli = async (...args) => {
    const child = run('cli', ...args);
    const code = await new Promise((done) => child.on('exit', done));
    if (code !== 0) throw new Error(`cli ${args.join(' ')} ended with ${code}`);
  };
  const close = async () => {
    for (const child of children) child.kill('SIGKILL');
    await servers.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await cli('migrate');
    await cli('seed');
  } catch (error) {
    await close();
    throw error;
  }
  return {
    env,
    run,
    cli,
    close,
    children,
    servers: servers.servers,
    connect: () => connect(env.DATABASE_URL),
    api: () => startApi(run, env),
  };
}

/** A bare mysql2 connection to the scene's database, or another one of its server. */
export function connect(databaseUrl, database) {
  const url = new URL(databaseUrl);
  return mysql.createConnection({
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    socketPath: url.searchParams.get('socketPath') ?? undefined,
    host: url.searchParams.get('socketPath') ? undefined : url.hostname,
    database: database ?? url.pathname.slice(1),
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    charset: 'utf8mb4_unicode_ci',
  });
}

/** Starts the API and answers calls that are signed in. */
async function startApi(run, env) {
  const process_ = run('main');
  const base = `http://127.0.0.1:${env.PORT}`;
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${base}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    if (tries > 300) throw new Error('the API did not come up');
    await sleep(200);
  }
  let token;
  const call = async (method, path, body) => {
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(method === 'POST' ? { 'idempotency-key': randomBytes(12).toString('hex') } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} → ${response.status} ${text.slice(0, 500)}`);
    return text === '' ? null : JSON.parse(text);
  };
  const signIn = async () => {
    ({ accessToken: token } = await call('POST', '/auth/login', ADMIN));
  };
  await signIn();
  return { process: process_, call, signIn, base, token: () => token };
}
