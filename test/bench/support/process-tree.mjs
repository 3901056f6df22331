import { readFileSync, readdirSync } from 'node:fs';

const PAGE = 4096;

/** A process and all below it, as Linux tells them, but not what is below `except`. */
function treeOf(root, except) {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(
      read(`/proc/${name}/stat`)
        .replace(/^.*\) . /, '')
        .split(' ')[0],
    );
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid) => (pid === except ? [] : [pid, ...(children.get(pid) ?? []).flatMap(below)]);
  return below(root);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it ended while we were looking
  }
}

function residentBytes(pid) {
  return Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE;
}

/**
 * Watches a process and all it starts, but `except`; `peak()` is the highest sum of resident memory in MB (10^6 bytes),
 * `parts()` what then were the process itself and those below it. What processes share is counted in each.
 */
export function watchTree(root, except, everyMs = 100) {
  let most = [0, 0];
  const look = () => {
    const [own, ...below] = treeOf(root, except).map(residentBytes);
    const now = [own, below.reduce((sum, bytes) => sum + bytes, 0)];
    if (now[0] + now[1] > most[0] + most[1]) most = now;
  };
  const timer = setInterval(look, everyMs);
  return {
    stop: () => clearInterval(timer),
    peak: () => Math.round((most[0] + most[1]) / 1e6),
    parts: () => ({ node: Math.round(most[0] / 1e6), chromium: Math.round(most[1] / 1e6) }),
  };
}
