/**
 * Gets missing programs from Debian's own packages: system-wide for root, unpacked under `.data/runtime` for anybody
 * else, and for root too where the packages bring a service along. Nothing is downloaded from anywhere but the package sources this machine is set up with.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { advice } from './advice.mjs';
import { run } from './child.mjs';
import { LaunchError, say, since } from './console.mjs';
import { DATA, RUNTIME, shown } from './paths.mjs';
import { findProgram, locate, PROGRAMS } from './programs.mjs';

const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };

/** Makes sure the named programs are there. Throws with exit code 2 and what to install when they can't be had. */
export async function ensurePrograms(keys) {
  if (existsSync(join(RUNTIME, 'usr'))) writeWrappers(); // what an earlier version unpacked is run as this one means it
  const missing = keys.filter((key) => locate(key) === null);
  if (missing.length === 0) return;
  const misnamed = missing.find((key) => process.env[PROGRAMS[key].variable]);
  if (misnamed) {
    const { variable } = PROGRAMS[misnamed];
    throw new LaunchError(`${variable}=${process.env[variable]} is not a program that can be run.`, 2);
  }
  if (findProgram('apt-get') === null || findProgram('dpkg-deb') === null)
    throw new LaunchError(advice(missing), 2);

  const log = join(DATA, 'log', 'install.log');
  mkdirSync(join(DATA, 'log'), { recursive: true });
  const begun = performance.now();
  say(`Installing ${packagesOf(missing).join(' ')} …`);
  try {
    await installOrUnpack(missing, log);
  } catch (error) {
    throw new LaunchError(advice(missing, `Installing it did not work: ${error.message}`), 2);
  }
  const still = missing.filter((key) => locate(key) === null);
  if (still.length > 0)
    throw new LaunchError(advice(still, `The packages did not hold it (see ${shown(log)}).`), 2);
  say(`Installed in ${since(begun)}.`);
}

const packagesOf = (keys) => [...new Set(keys.flatMap((key) => PROGRAMS[key].debian))];

/** As root for everybody, unless the packages would set up and start a service of the machine's own. */
async function installOrUnpack(missing, log) {
  const forAll = process.getuid() === 0 ? missing.filter((key) => !PROGRAMS[key].service) : [];
  const forMe = missing.filter((key) => !forAll.includes(key));
  if (forAll.length > 0) await installForAll(packagesOf(forAll), log);
  if (forMe.length > 0) await unpackForMe(packagesOf(forMe), log);
}

async function installForAll(packages, log) {
  const install = () =>
    run('apt-get', 'apt-get', [...WAIT, 'install', '-y', '--no-install-recommends', ...packages], {
      log,
      env: APT_ENV,
    });
  try {
    await install();
  } catch {
    await run('apt-get update', 'apt-get', [...WAIT, 'update'], { log, env: APT_ENV });
    await install();
  }
}

/** Another installation may be under way; its lock is waited for. */
const WAIT = ['-o', 'DPkg::Lock::Timeout=300'];

/** Without root: package lists of our own, and the packages this machine lacks, unpacked side by side. */
async function unpackForMe(packages, log) {
  const apt = join(RUNTIME, 'apt');
  const archives = join(apt, 'archives');
  for (const folder of ['state/lists/partial', 'archives/partial'])
    mkdirSync(join(apt, folder), { recursive: true });
  const options = [
    `Dir::State=${apt}/state`,
    `Dir::State::status=/var/lib/dpkg/status`,
    `Dir::Cache=${apt}`,
    'APT::Sandbox::User=',
    'Debug::NoLocking=true',
  ].flatMap((option) => ['-o', option]);

  await run('apt-get update', 'apt-get', [...options, 'update'], { log, env: APT_ENV });
  const needed = lackingPackages(options, packages);
  await run('apt-get download', 'apt-get', [...options, 'download', ...needed], {
    log,
    env: APT_ENV,
    cwd: archives,
  });
  for (const file of readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
    await run(`unpacking ${file}`, 'dpkg-deb', ['-x', join(archives, file), RUNTIME], { log });
  }
  rmSync(apt, { recursive: true, force: true });
  writeWrappers();
}

/** The packages and all they depend on, less what the system has: what a simulated installation would install. */
function lackingPackages(options, packages) {
  const { stdout, status } = spawnSync(
    'apt-get',
    [...options, '--simulate', '--no-install-recommends', 'install', ...packages],
    { env: APT_ENV, encoding: 'utf8' },
  );
  if (status !== 0) throw new LaunchError(`apt-get knows no way to install ${packages.join(' ')}`);
  return [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
}

/** Small scripts under `runtime/bin` that run the unpacked programs with their own libraries, data and fonts. */
function writeWrappers() {
  const bin = join(RUNTIME, 'bin');
  mkdirSync(bin, { recursive: true });
  const server = join(RUNTIME, 'usr/bin/redis-server');
  if (existsSync(join(RUNTIME, 'usr/bin/redis-check-rdb')) && !existsSync(server))
    symlinkSync('redis-check-rdb', server);
  writeFileSync(join(RUNTIME, 'fonts.conf'), FONTS);
  const wrap = (name, program, more = '') => {
    if (!existsSync(join(RUNTIME, program))) return;
    writeFileSync(join(bin, name), `${WRAPPER_HEAD}exec "$here/${program}" "$@"${more}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  wrap('mariadbd', 'usr/sbin/mariadbd', ' --basedir="$here/usr"');
  wrap('mariadb-install-db', 'usr/bin/mariadb-install-db', ' --basedir="$here/usr"');
  wrap('redis-server', 'usr/bin/redis-server');
  wrap('freeradius', 'usr/sbin/freeradius');
  wrap('radclient', 'usr/bin/radclient', ' -D "$here/usr/share/freeradius"');
  wrap('chromium-headless-shell', 'usr/lib/chromium/chromium-headless-shell');
  wrap('pdfsig', 'usr/bin/pdfsig');
}

const WRAPPER_HEAD = `#!/bin/sh
here=$(cd "$(dirname "$0")/.." && pwd)
libraries="$here/usr/lib:$here/usr/lib/freeradius"
for folder in "$here"/usr/lib/*-linux-gnu* "$here"/usr/lib/*-linux-gnu*/pulseaudio "$here"/lib/*-linux-gnu*; do
  libraries="$folder:$libraries"
done
export LD_LIBRARY_PATH="$libraries"
export FONTCONFIG_FILE="$here/fonts.conf"
`;

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
