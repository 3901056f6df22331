/** The programs beside Node that Ponte runs on, and where they are on this machine. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { RUNTIME } from './paths.mjs';

/** Looked at after PATH: server programs are often outside of a user's PATH (Debian, Fedora, Homebrew). */
const MORE_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/bin',
  join(RUNTIME, 'bin'),
];

/**
 * What each program may be called, the variable that names it outright, and the Debian packages that hold it. These
 * packages carry the program alone: no service is set up or started and no user is made. Those marked `service` do both when they
 * are installed, so they are only ever unpacked.
 */
export const PROGRAMS = {
  mariadbd: {
    title: 'MariaDB server',
    variable: 'PONTE_MARIADBD',
    names: ['mariadbd'],
    debian: ['mariadb-server-core', 'mariadb-client-core'],
  },
  installDb: {
    title: 'mariadb-install-db',
    variable: 'PONTE_MARIADB_INSTALL_DB',
    names: ['mariadb-install-db', 'mysql_install_db'],
    debian: ['mariadb-server-core', 'mariadb-client-core'],
  },
  redis: {
    title: 'Redis server',
    variable: 'PONTE_REDIS_SERVER',
    // In Debian the server is the same file as `redis-check-rdb`, told apart by the name it is called with.
    names: ['redis-server', 'valkey-server', 'redis-check-rdb'],
    debian: ['redis-tools'],
  },
  freeradius: {
    title: 'FreeRADIUS server',
    variable: 'PONTE_FREERADIUS',
    names: ['freeradius'],
    debian: ['freeradius', 'freeradius-mysql', 'freeradius-utils'],
    service: true,
  },
  // For the tests alone: a NAS that logs in.
  radclient: {
    title: 'radclient (FreeRADIUS)',
    variable: 'PONTE_RADCLIENT',
    names: ['radclient'],
    debian: ['freeradius-utils'],
    service: true,
  },
  chromium: {
    title: 'Chromium',
    variable: 'PUPPETEER_EXECUTABLE_PATH',
    names: [
      'chromium-headless-shell',
      'chromium',
      'google-chrome-stable',
      'google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    debian: ['chromium-headless-shell', 'fonts-liberation', 'fonts-dejavu-core'],
  },
  // For the tests alone: another's word that the seals on signed contracts are valid.
  pdfsig: {
    title: 'pdfsig (poppler)',
    variable: 'PONTE_PDFSIG',
    names: ['pdfsig'],
    debian: ['poppler-utils'],
  },
};

/** The full path of an executable, or null. A name with a slash is taken as it is. */
export function findProgram(name) {
  if (name.includes('/')) return isExecutable(name) ? name : null;
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...MORE_FOLDERS];
  for (const folder of folders) {
    const path = join(folder, name);
    if (isExecutable(path)) return path;
  }
  return null;
}

/** Where a program of `PROGRAMS` is, or null. What its variable names wins. */
export function locate(key) {
  const { variable, names } = PROGRAMS[key];
  const given = process.env[variable];
  if (given) return findProgram(given);
  for (const name of names) {
    const path = findProgram(name);
    if (path !== null) return path;
  }
  return null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
