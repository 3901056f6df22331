/**
 * The processes this program starts. Each is the leader of a group of its own, so that Ctrl-C reaches only us and we
 * stop them in order, last started first. On Linux each is also bound to us by the kernel's parent-death signal
 * (`setpriv --pdeathsig`): if we are killed outright, they get a SIGTERM and end in good order by themselves.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError, tail } from './console.mjs';
import { findProgram } from './programs.mjs';

const MARK = 'PONTE_LAUNCH';
/** Marks all our descendants, also those a killed child leaves behind. A launcher within a launcher extends the mark. */
const mark = `${process.env[MARK] ?? ''}/${process.pid}-${randomBytes(4).toString('hex')}`;
const setpriv = process.platform === 'linux' ? findProgram('setpriv') : null;

const started = [];
const lastActs = [];

/**
 * Starts a process. `log`: a file that takes all its output; `account`: the `{uid, gid}` it runs as; `input`: text for
 * its stdin. The result's `exited` resolves to `{code, signal}`; `stop()` ends it and all its group.
 */
export function start(name, command, args, { log, account, input, env = process.env, cwd, stdio } = {}) {
  const output = log === undefined ? undefined : openSync(log, 'a');
  const [file, argv] =
    setpriv === null ? [command, args] : [setpriv, ['--pdeathsig', 'TERM', '--', command, ...args]];
  const child = spawn(file, argv, {
    cwd,
    env: { ...env, [MARK]: mark },
    detached: true,
    stdio: stdio ?? [input === undefined ? 'ignore' : 'pipe', output ?? 'inherit', output ?? 'inherit'],
    ...account,
  });
  if (output !== undefined) closeSync(output);
  if (input !== undefined) {
    child.stdin.on('error', () => undefined); // a child that died at once says why through `exited`
    child.stdin.end(input);
  }
  const leashed = new Leashed(name, child, log);
  started.push(leashed);
  return leashed;
}

class Leashed {
  running = true;
  stopping = false;

  constructor(name, child, log) {
    this.name = name;
    this.child = child;
    this.pid = child.pid;
    this.log = log;
    this.exited = new Promise((resolve) => {
      child.once('error', (error) => {
        this.running = false;
        resolve({ code: 127, signal: null, error });
      });
      child.once('exit', (code, signal) => {
        this.running = false;
        resolve({ code, signal });
      });
    });
  }

  /** SIGTERM, then after `grace` milliseconds SIGKILL. Resolves when it has ended. */
  async stop(grace = 30_000) {
    this.stopping = true;
    if (this.running) {
      this.signal('SIGTERM');
      const late = setTimeout(() => this.signal('SIGKILL'), grace);
      await this.exited;
      clearTimeout(late);
    }
    const index = started.indexOf(this);
    if (index >= 0) started.splice(index, 1);
  }

  signal(signal) {
    try {
      process.kill(-this.pid, signal);
    } catch {
      // already gone
    }
  }
}

/**
 * Runs a command to its end and throws a `LaunchError` with the last lines of its log when it fails. `onLine` is given
 * each line of its stdout.
 */
export async function run(name, command, args, { onLine, ...options } = {}) {
  const leashed = start(name, command, args, options);
  if (onLine) createInterface({ input: leashed.child.stdout }).on('line', onLine);
  const { code, signal, error } = await leashed.exited;
  await leashed.stop();
  if (code === 0) return;
  const why = error?.message ?? (signal === null ? `exit code ${code}` : signal);
  throw new LaunchError(
    [`${name} failed (${why})`, options.log === undefined ? '' : tail(options.log)].join('\n').trimEnd(),
  );
}

/** Registers what must still be done, synchronously, when this process ends in whatever way it can still notice. */
export function atTheEnd(act) {
  lastActs.push(act);
}

/** Stops all that was started, last started first, and what they may have left behind. */
export async function stopAll() {
  while (started.length > 0) await started.at(-1).stop();
  await sweep();
}

let ending = false;

/** True once a signal has asked us to end: a child that dies now is no news. */
export function isEnding() {
  return ending;
}

/**
 * Makes SIGINT, SIGTERM and SIGHUP stop all that was started before this process ends; a second one is impatient. The
 * sudden end of the npm that runs us counts as a SIGTERM.
 */
export function stopOnSignals(tell = () => undefined) {
  const obey = (signal, number) => {
    if (ending) {
      for (const leashed of started) leashed.signal('SIGKILL');
      return;
    }
    ending = true;
    tell(signal);
    void stopAll().finally(() => process.exit(128 + number));
  };
  for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
    process.on(signal, () => obey(signal, number));
  }
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    if (!ending) obey('SIGTERM', 15);
  }, 1000);
  watch.unref();
}

process.once('exit', () => {
  for (const leashed of started.toReversed()) if (leashed.running) leashed.signal('SIGTERM');
  for (const act of lastActs) act();
});

/** Processes that carry our mark: grandchildren whose parent was killed before it could tidy up (a browser, mostly). */
function leftBehind() {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`${MARK}=${mark}`);
      } catch {
        return false;
      }
    });
}

async function sweep() {
  for (const signal of ['SIGTERM', 'SIGTERM', 'SIGTERM', 'SIGKILL']) {
    const pids = leftBehind();
    if (pids.length === 0) return;
    for (const pid of pids) {
      try {
        process.kill(pid, signal);
      } catch {
        // already gone
      }
    }
    await sleep(300);
  }
}
