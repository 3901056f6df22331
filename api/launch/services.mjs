/**
 * Private MariaDB and Redis servers: on unix sockets only, with random passwords, ended with the process that started
 * them. Used by `npm start` on `.data`, and on throw-away folders by the end-to-end tests and the benches. Any number
 * can run side by side.
 */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownFolder, passableFolder, serverAccount } from './account.mjs';
import { advice } from './advice.mjs';
import { atTheEnd } from './child.mjs';
import { LaunchError } from './console.mjs';
import { mariadbUrl, startMariadb } from './mariadb.mjs';
import { locate } from './programs.mjs';
import { redisUrl, startRedis } from './redis.mjs';
import { keepSecrets, makeSecrets } from './secrets.mjs';
import { commandLine, endLeftover, notedServer, socketFolder } from './server.mjs';

const THROW_AWAY = 'ponte-servers-';

/**
 * Starts the servers and resolves when both answer.
 *
 * @param {object} [options]
 * @param {string} [options.dir] Where data is kept from run to run. Without it a throw-away folder, removed by `stop()`.
 * @param {boolean} [options.durable] True: every commit is on the disk when answered. False: for tests, in memory if
 *   there is room.
 * @param {boolean} [options.mariadb] False to leave MariaDB out; `databaseUrl` is then null.
 * @param {boolean} [options.redis] False to leave Redis out; `redisUrl` is then null.
 * @returns `{ databaseUrl, redisUrl, servers, stop() }`. Without `dir` the database user may make further databases.
 *   `servers` are the running processes (`name`, `pid`, `exited`).
 */
export async function startPrivateServers({ dir, durable = true, mariadb = true, redis = true } = {}) {
  const programs = serverPrograms({ mariadb, redis });
  const home = dir ?? throwAwayFolder(durable);
  const account = prepareFolders(home);
  const secrets = dir === undefined ? makeSecrets() : keepSecrets(join(dir, 'secrets.json'));
  const sockets = socketFolder(home, account);
  const settings = {
    dir: home,
    sockets,
    account,
    programs,
    secrets,
    durable,
    anyDatabase: dir === undefined,
  };
  const running = [];
  const stop = async () => {
    for (const { server } of running.toReversed()) await server.stop();
    if (sockets !== join(home, 'run')) rmSync(sockets, { recursive: true, force: true });
    if (dir === undefined) rmSync(home, { recursive: true, force: true });
  };
  try {
    for (const [wanted, name, startOne] of [
      [mariadb, 'mariadb', startMariadb],
      [redis, 'redis', startRedis],
    ]) {
      if (!wanted) continue;
      await endLeftover(home, name);
      running.push(await startOne(settings));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    databaseUrl: mariadb ? running[0].url : null,
    redisUrl: redis ? running.at(-1).url : null,
    servers: running.map(({ server }) => server),
    stop,
  };
}

/** The URLs of the servers that already run on `dir`, as far as they do: for a command beside a running `npm start`. */
export function runningServers(dir) {
  const [mariadb, redis] = ['mariadb', 'redis'].map((name) => notedServer(dir, name));
  const secrets = mariadb || redis ? keepSecrets(join(dir, 'secrets.json')) : null;
  return {
    databaseUrl: mariadb && mariadbUrl(mariadb.socket, secrets),
    redisUrl: redis && redisUrl(redis.socket, secrets),
  };
}

function serverPrograms({ mariadb, redis }) {
  const keys = [...(mariadb ? ['mariadbd', 'installDb'] : []), ...(redis ? ['redis'] : [])];
  const found = Object.fromEntries(keys.map((key) => [key, locate(key)]));
  const missing = keys.filter((key) => found[key] === null);
  if (missing.length > 0) throw new LaunchError(advice(missing), 2);
  return found;
}

function prepareFolders(home) {
  passableFolder(home);
  const account = serverAccount(home, join(home, 'mysql'));
  for (const folder of ['run', 'log', 'redis', 'tmp']) ownFolder(join(home, folder), account);
  return account;
}

const ROOM_IN_MEMORY = 2 ** 30;

/** On the disk if it must be durable (a bench that measures memory would lie), else in memory if there is room. */
function throwAwayFolder(durable) {
  const parent = !durable && hasRoom('/dev/shm') ? '/dev/shm' : tmpdir();
  sweepThrowAways(parent);
  const home = mkdtempSync(join(parent, THROW_AWAY));
  // At once: who sweeps must never find a note without its text, and take the folder for an abandoned one.
  writeFileSync(join(home, 'owner.new'), String(process.pid));
  renameSync(join(home, 'owner.new'), join(home, 'owner'));
  atTheEnd(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ROOM_IN_MEMORY;
  } catch {
    return false;
  }
}

/** Removes what launchers left that were killed with no chance to tidy up (their servers ended with them). */
function sweepThrowAways(parent) {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(THROW_AWAY))) {
    const folder = join(parent, name);
    try {
      const owner = readFileSync(join(folder, 'owner'), 'utf8');
      const inUse =
        commandLine(owner) !== '' || ['mariadb', 'redis'].some((server) => notedServer(folder, server));
      if (!inUse) rmSync(folder, { recursive: true, force: true });
    } catch {
      // another user's, or just being made
    }
  }
}
