import { rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { start } from './child.mjs';
import { forgetServer, noteServer, untilAnswers } from './server.mjs';

/** Starts Redis on `dir/redis`, reachable by its socket alone. Its settings, with the password, go in by stdin. */
export async function startRedis({ dir, sockets, account, programs, secrets, durable }) {
  const socket = join(sockets, 'redis.sock');
  const log = join(dir, 'log', 'redis.log');
  const server = start('Redis', serverName(programs.redis, dir), ['-'], {
    log,
    account,
    input: settings({ socket, folder: join(dir, 'redis'), password: secrets.redis, durable }),
  });
  noteServer(dir, 'redis', { pid: server.pid, socket });
  await untilAnswers(server, socket, `AUTH ${secrets.redis}\r\n`, (bytes) =>
    bytes.toString().startsWith('+OK'),
  );
  void server.exited.then(() => forgetServer(dir, 'redis'));
  return { server, url: redisUrl(socket, secrets) };
}

/** The form of `REDIS_URL`: `redis://:password@host:6379/0`, with `?socketPath=` for a unix socket. */
export function redisUrl(socket, { redis }) {
  return `redis://:${redis}@localhost/0?${new URLSearchParams({ socketPath: socket })}`;
}

/** `noeviction`: Bull keeps its jobs here, and a job that is quietly dropped is a bill that is never sent. */
function settings({ socket, folder, password, durable }) {
  return [
    'port 0',
    `unixsocket "${socket}"`,
    'unixsocketperm 700',
    `dir "${folder}"`,
    `requirepass ${password}`,
    'save ""',
    `appendonly ${durable ? 'yes' : 'no'}`,
    'maxmemory-policy noeviction',
    'daemonize no',
    'proc-title-template "{title} {unixsocket}"',
    '',
  ].join('\n');
}

/** Debian's `redis-check-rdb` is a server when called by that name. */
function serverName(program, dir) {
  if (basename(program) !== 'redis-check-rdb') return program;
  const link = join(dir, 'run', 'redis-server');
  rmSync(link, { force: true });
  symlinkSync(program, link);
  return link;
}
