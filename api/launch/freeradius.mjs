/** FreeRADIUS as a private server: our own configuration, no rights but a user's, on addresses and ports we choose. */
import { appendFileSync, chownSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownFolder } from './account.mjs';
import { start } from './child.mjs';
import { LaunchError, tail } from './console.mjs';
import { ROOT } from './paths.mjs';
import { statusServer, isAnswerTo } from './radius-status.mjs';

const CONFIG_FILES = ['radiusd.conf', 'queries.conf', 'access-reject', 'dictionary', 'my.cnf'];
const READY_WITHIN_MS = 30_000;

/**
 * Starts it and resolves when it answers.
 *
 * @param {object} options
 * @param {string} options.dir Where its configuration is copied to and its log goes.
 * @param {string} [options.source] The configuration; that of the product unless told.
 * @param {object} [options.account] `{uid, gid}` it runs as.
 * @param {string} options.program The server's path.
 * @param {object} options.database `{ name, user, password }` and `socket`, or `host` and `port`.
 * @param {string} options.apiSecret What the API, its client on this machine, signs with.
 * @param {string} [options.listen] The address it listens on.
 * @param {number} [options.authPort], [options.acctPort] 0 for any that is free.
 * @param {object} [options.pace] Seconds: `rejectDelay`, `nasLifetime`, `databaseRetry`.
 * @returns `{ server, host, authPort, acctPort }`
 */
export async function startFreeradius(options) {
  const { dir, account, program, listen = '127.0.0.1', apiSecret } = options;
  const [authPort, acctPort] = await freePorts(listen, options.authPort ?? 0, options.acctPort ?? 0);
  const config = copyConfig(
    options.source ?? join(ROOT, 'docker', 'freeradius'),
    dir,
    account,
    options.database.socket,
  );
  const log = join(dir, 'log', 'freeradius.log');
  const server = start(
    'FreeRADIUS',
    program,
    ['-f', '-d', config, '-D', serverFolders(program).share, '-l', 'stdout'],
    {
      log,
      account,
      env: {
        ...environment({ ...options, listen, authPort, acctPort }),
        RADIUS_CONFIG: config,
        MARIADB_HOME: config, // where the client library looks for my.cnf
      },
    },
  );
  await untilAnswers(server, listen, authPort, apiSecret);
  return { server, host: listen, authPort, acctPort };
}

/** Expirations are told in UTC, so the server lives in UTC. */
function environment({ dir, program, database, listen, authPort, acctPort, apiSecret, pace = {} }) {
  const { rejectDelay = 1, nasLifetime = 60, databaseRetry = 5 } = pace;
  return {
    PATH: process.env.PATH,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    RADIUS_LOG: join(dir, 'log'),
    RADIUS_LIBRARIES: serverFolders(program).libraries,
    RADIUS_LISTEN: listen,
    RADIUS_AUTH_PORT: String(authPort),
    RADIUS_ACCT_PORT: String(acctPort),
    RADIUS_API_ADDRESS: '127.0.0.1',
    RADIUS_API_SECRET: apiSecret,
    RADIUS_DATABASE: database.name,
    RADIUS_DATABASE_USER: database.user,
    RADIUS_DATABASE_PASSWORD: database.password,
    RADIUS_DATABASE_HOST: database.host ?? 'localhost',
    RADIUS_DATABASE_PORT: String(database.port ?? 0),
    RADIUS_REJECT_DELAY: String(rejectDelay),
    RADIUS_NAS_LIFETIME: String(nasLifetime),
    RADIUS_DATABASE_RETRY: String(databaseRetry),
  };
}

/** Beside the data, since the server's user may not be able to read the checkout. */
function copyConfig(source, dir, account, socket) {
  const config = join(dir, 'freeradius');
  rmSync(config, { recursive: true, force: true });
  mkdirSync(join(dir, 'log'), { recursive: true });
  ownFolder(config, account);
  for (const name of CONFIG_FILES) cpSync(join(source, name), join(config, name));
  if (socket) appendFileSync(join(config, 'my.cnf'), `socket = ${socket}\n`);
  if (account) for (const name of CONFIG_FILES) chownSync(join(config, name), account.uid, account.gid);
  return config;
}

/**
 * Where its dictionaries (`share`) and modules (`libraries`) are.
 * @public asked for by the tests in a process of their own
 */
export function serverFolders(program) {
  return {
    share: sharedFolder(program, 'share/freeradius'),
    libraries: sharedFolder(program, 'lib/freeradius'),
  };
}

/** `/usr/share/freeradius`, or beside the program where its packages were unpacked. */
function sharedFolder(program, name) {
  const unpacked = resolve(dirname(program), '..', 'usr', name);
  return existsSync(unpacked) ? unpacked : join('/usr', name);
}

/** The ports asked for, and free ones for zeros. */
async function freePorts(host, ...wanted) {
  const sockets = wanted.map(() => createSocket(host.includes(':') ? 'udp6' : 'udp4'));
  const bound = await Promise.all(
    sockets.map(
      (socket, index) =>
        new Promise((done, fail) => {
          socket.once('error', (error) => fail(portFault(error, host, wanted[index])));
          socket.bind(wanted[index], host, () => done(socket.address().port));
        }),
    ),
  );
  await Promise.all(sockets.map((socket) => new Promise((done) => socket.close(done))));
  return bound;
}

function portFault({ code, message }, host, port) {
  const taken = `UDP port ${port} of ${host} is taken by another program.`;
  return Object.assign(new LaunchError(code === 'EADDRINUSE' ? taken : message), { code });
}

async function untilAnswers(server, host, port, secret) {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (server.running && performance.now() < deadline) {
    if (await answers(host, port, secret)) return;
    await sleep(50);
  }
  await server.stop(2000);
  throw new LaunchError(`FreeRADIUS did not start. Its log (${server.log}) ends:\n${tail(server.log)}`);
}

function answers(host, port, secret) {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  const request = statusServer(secret);
  return new Promise((resolve) => {
    const done = (answer) => {
      clearTimeout(late);
      socket.close(() => resolve(answer));
    };
    const late = setTimeout(() => done(false), 500);
    socket.once('error', () => done(false));
    socket.once('message', (reply) => done(isAnswerTo(request, reply, secret)));
    socket.send(request, port, host);
  });
}
