/** What MariaDB and Redis have in common as private servers: a socket, a note of who runs, a wait until they answer. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownFolder } from './account.mjs';
import { LaunchError, tail } from './console.mjs';

/** The kernel's limit for the path of a unix socket is 107 bytes (103 on macOS). */
const LONGEST_SOCKET = 100;
const READY_WITHIN_MS = 60_000;

/** Where the sockets of the servers under `dir` go: beside them, or in a short temporary folder if that is too long. */
export function socketFolder(dir, account) {
  const beside = join(dir, 'run');
  if (Buffer.byteLength(join(beside, 'mariadb.sock')) <= LONGEST_SOCKET) return beside;
  const folder = mkdtempSync(join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), 'ponte-'));
  ownFolder(folder, account);
  return folder;
}

/** Notes a running server, so that a later command can find it. */
export function noteServer(dir, name, { pid, socket }) {
  writeFileSync(join(dir, 'run', `${name}.json`), JSON.stringify({ pid, socket }));
}

export function forgetServer(dir, name) {
  rmSync(join(dir, 'run', `${name}.json`), { force: true });
}

/** A server noted earlier, if that very process still runs: a number alone may belong to somebody else by now. */
export function notedServer(dir, name) {
  let note;
  try {
    note = JSON.parse(readFileSync(join(dir, 'run', `${name}.json`), 'utf8'));
  } catch {
    return null;
  }
  return commandLine(note.pid).includes(note.socket) ? note : null;
}

/** Ends a server that an earlier launcher left running when it was killed. */
export async function endLeftover(dir, name) {
  for (let tries = 0; notedServer(dir, name) !== null; tries++) {
    if (tries > 100) throw new LaunchError(`An earlier ${name} on ${dir} does not stop.`);
    if (tries === 0) process.kill(notedServer(dir, name).pid, 'SIGTERM');
    await sleep(200);
  }
}

/** The command line of a running process; empty when there is none. */
export function commandLine(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout;
}

/**
 * Waits until a server answers on its socket: `greeting` is sent on connecting, and `answers(bytes)` tells an answer
 * that means ready. A server that ends instead fails at once, with the last lines of its log.
 */
export async function untilAnswers(server, socket, greeting, answers) {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    if (!server.running) break;
    const reply = await ask(socket, greeting);
    if (reply && answers(reply)) return;
    await sleep(50);
  }
  await server.stop(2000);
  throw new LaunchError(`${server.name} did not start. Its log (${server.log}) ends:\n${tail(server.log)}`);
}

function ask(socket, greeting) {
  return new Promise((resolve) => {
    const connection = connect(socket);
    const done = (reply) => {
      connection.destroy();
      resolve(reply);
    };
    connection.setTimeout(2000, () => done(null));
    connection.once('error', () => done(null));
    connection.once('close', () => done(null));
    connection.once('data', done);
    if (greeting) connection.write(greeting);
  });
}
