import { readFileSync, readdirSync } from 'node:fs';

/** A Chromium process below this one, as Linux tells it. */
export interface ChromiumProcess {
  readonly pid: number;
  /** `browser`, or what Chromium calls it: `renderer`, `gpu-process`, `utility`, `zygote`. */
  readonly type: string;
}

/** All Chromium processes that this process has started. */
export function chromiumProcesses(): ChromiumProcess[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]));
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isOurs(parent));
  };
  return all.filter(isOurs).flatMap((pid) => {
    const line = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
    const isChromium = /chrom/i.test(line) && !line.startsWith('/bin/sh'); // Debian's starts from a shell script
    return isChromium ? [{ pid, type: typeOf(line) }] : [];
  });
}

/** The temporary folder where a Chromium keeps its profile. */
export function profileFolder(browserPid: number): string {
  return /--user-data-dir=([^\0]+)/.exec(read(`/proc/${browserPid}/cmdline`))?.[1] ?? '';
}

function typeOf(commandLine: string): string {
  return /--type=(\S+)/.exec(commandLine)?.[1] ?? 'browser';
}

/** Zombies have no parent any more as far as we are concerned: they run nothing. */
function parentOf(pid: number): number | undefined {
  const [state, parent] = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  return parent === undefined || state === 'Z' ? undefined : Number(parent);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it ended while we were looking
  }
}
