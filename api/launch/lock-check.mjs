import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * What is wrong with the lock file: addresses of the machine it was made on, and packages of other platforms that it
 * names without pinning (`npm ci` refuses such a lock, but only on those platforms).
 */
export function lockFaults(text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) {
  const { packages } = JSON.parse(text);
  const pinned = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  const addresses = Object.entries(packages)
    .filter(([, entry]) => entry.resolved?.startsWith('http'))
    .map(([path]) => `${path} carries a download address`);
  const unpinned = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !pinned.has(name))
      .map((name) => `${path} may need ${name}, which has no entry`),
  );
  return [...addresses, ...unpinned];
}
