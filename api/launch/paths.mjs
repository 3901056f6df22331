import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything this machine's own installation writes outside of build output: databases, files, secrets, logs. */
export const DATA = resolve(process.env.PONTE_DATA_DIR ?? join(ROOT, '.data'));

/** Where programs go that were unpacked for a user who may not install system packages. */
export const RUNTIME = join(ROOT, '.data', 'runtime');

/** A path as a person standing in the checkout would write it. */
export function shown(path) {
  return path.startsWith(`${ROOT}/`) ? path.slice(ROOT.length + 1) : path;
}
