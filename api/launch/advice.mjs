import { PROGRAMS } from './programs.mjs';

const FEDORA = {
  mariadbd: 'mariadb-server',
  installDb: 'mariadb-server',
  redis: 'valkey',
  freeradius: 'freeradius freeradius-mysql freeradius-utils',
  radclient: 'freeradius-utils',
  chromium: 'chromium-headless',
  pdfsig: 'poppler-utils',
};
const MACOS = {
  mariadbd: 'brew install mariadb',
  installDb: 'brew install mariadb',
  redis: 'brew install redis',
  freeradius: 'brew install freeradius-server',
  radclient: 'brew install freeradius-server',
  chromium: 'brew install --cask google-chrome',
  pdfsig: 'brew install poppler',
};

/** What to do on a machine that lacks `missing` (keys of `PROGRAMS`) and where nothing can be installed for the user. */
export function advice(missing, reason) {
  const list = (words) => [...new Set(words)].join(' ');
  return [
    `Missing on this machine: ${missing.map((key) => PROGRAMS[key].title).join(', ')}.`,
    ...(reason ? [reason] : []),
    '',
    'Install it, then run the same command again:',
    `  Debian, Ubuntu  sudo apt-get install --no-install-recommends ${list(missing.flatMap((key) => PROGRAMS[key].debian))}`,
    `  Fedora          sudo dnf install ${list(missing.map((key) => FEDORA[key]))}`,
    `  macOS           ${[...new Set(missing.map((key) => MACOS[key]))].join(' && ')}`,
    '',
    'or point it at what you already have:',
    '  DATABASE_URL=mysql://user:password@host:3306/ponte',
    '  REDIS_URL=redis://:password@host:6379/0',
    '  PUPPETEER_EXECUTABLE_PATH=/path/to/chromium',
    '',
    'or let containers do it all:',
    '  sh docker/make-env.sh && docker compose -f docker/compose.yml up',
  ].join('\n');
}
