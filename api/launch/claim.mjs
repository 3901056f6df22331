import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atTheEnd } from './child.mjs';
import { DATA } from './paths.mjs';
import { commandLine } from './server.mjs';

/**
 * Makes this process the one that runs the servers on `.data`: two would end each other's. Gives null, or the id of
 * the process that holds the claim already.
 */
export function claimData() {
  const file = join(DATA, 'launcher.pid');
  const holder = readHolder(file);
  if (holder !== null) return holder;
  writeFileSync(file, String(process.pid));
  atTheEnd(() => rmSync(file, { force: true }));
  return null;
}

function readHolder(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return /launch\/(start|demo)\.mjs/.test(commandLine(pid)) ? pid : null;
  } catch {
    return null;
  }
}
