import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { say, since } from './console.mjs';
import { DATA, ROOT } from './paths.mjs';

/** Runs `npm ci` unless node_modules already is what the lock file asks for. */
export async function ensureNodeModules() {
  if (isInstalled()) return;
  say('Installing node modules (some minutes the first time) …');
  const begun = performance.now();
  mkdirSync(join(DATA, 'log'), { recursive: true });
  const npm = process.env.npm_execpath; // the npm that runs us, when one does
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  await run('npm ci', command, [...before, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    log: join(DATA, 'log', 'npm.log'),
  });
  say(`Node modules installed in ${since(begun)}.`);
}

/** Compares what npm noted in node_modules with the lock file, package by package; dates say nothing after a clone. */
function isInstalled() {
  const locked = packagesOf(join(ROOT, 'package-lock.json'));
  const installed = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  if (!locked || !installed) return false;
  return Object.entries(locked).every(([path, { version, link, optional, extraneous }]) => {
    if (link || !path.startsWith('node_modules/')) return true;
    const found = installed[path];
    return found === undefined ? Boolean(optional ?? extraneous) : found.version === version;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
