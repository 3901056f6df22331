/**
 * Builds what has changed: the API with what it imports (`npm run build:api`), the admin (`npm run build:admin`).
 * A stamp beside each result holds the hash of all that went into it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';
import { say, since } from './console.mjs';
import { main } from './main.mjs';
import { ROOT } from './paths.mjs';

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const swc = (folder, to) => [
  bin('swc'),
  [folder, '-d', to, '--strip-leading-paths', '--ignore', '**/*.spec.ts', '-q'],
];

/** What each part is made from, where it goes, and the commands that make it. */
const PARTS = {
  api: {
    from: [
      'api/src',
      'shared',
      'migrations',
      '.swcrc',
      'nest-cli.json',
      'tsconfig.base.json',
      'package-lock.json',
    ],
    to: ['dist', 'shared/dist'],
    proof: 'dist/api/src/main.js',
    commands: () => [
      [bin('nest'), ['build']],
      swc('shared', 'shared/dist'),
      swc('migrations', 'dist/migrations'),
    ],
  },
  admin: {
    from: [
      'admin/src',
      'admin/index.html',
      'admin/sign',
      'admin/public',
      'admin/vite.config.ts',
      'shared',
      'package-lock.json',
    ],
    to: ['admin/dist'],
    proof: 'admin/dist/index.html',
    commands: () => [[bin('vite'), ['build', '--logLevel', 'warn'], join(ROOT, 'admin')]],
  },
};

/** Builds the parts whose sources have changed since; the two side by side. */
export async function buildIfChanged(names = Object.keys(PARTS)) {
  const changed = names.filter((name) => !isFresh(PARTS[name]));
  await Promise.all(changed.map(build));
}

async function build(name) {
  const part = PARTS[name];
  const begun = performance.now();
  const hash = hashOf(part);
  for (const folder of part.to) rmSync(join(ROOT, folder), { recursive: true, force: true });
  for (const [command, args, cwd] of part.commands()) {
    await run(`Building the ${name}`, command, args, { cwd: cwd ?? ROOT, stdio: ['ignore', 2, 2] });
  }
  writeFileSync(stampOf(part), hash);
  say(`Built the ${name} in ${since(begun)}.`);
}

function isFresh(part) {
  if (!existsSync(join(ROOT, part.proof))) return false;
  try {
    return readFileSync(stampOf(part), 'utf8') === hashOf(part);
  } catch {
    return false;
  }
}

function stampOf(part) {
  return join(ROOT, part.to[0], '.built');
}

function hashOf(part) {
  const hash = createHash('sha256');
  for (const path of part.from.flatMap(filesUnder)) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

/** All files under a path of the checkout, in a fixed order, without build output and tests. */
function filesUnder(path) {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return /\.spec\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(join(ROOT, path))
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    for (const name of argv.length > 2 ? argv.slice(2) : Object.keys(PARTS)) await build(name);
  });
}
