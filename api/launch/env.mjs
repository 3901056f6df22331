/**
 * The environment of the API, the worker and the command line.
 *
 * | variable                    | form                                                                          |
 * | --------------------------- | ----------------------------------------------------------------------------- |
 * | `DATABASE_URL`              | `mysql://user:password@host:3306/database`, `?socketPath=/path` for a socket   |
 * | `REDIS_URL`                 | `redis://:password@host:6379/0`, `?socketPath=/path` for a socket              |
 * | `PUPPETEER_EXECUTABLE_PATH` | a Chromium                                                                    |
 * | `PONTE_SECRET`              | 32 random characters or more; signs access tokens                             |
 * | `PONTE_DATA_DIR`            | where files are kept                                                          |
 * | `SMTP_URL`, `MAIL_FROM`     | where mail leaves, and from whom; without it the demo catches its own mails    |
 * | `PORT`                      | where the API and the admin are served                                        |
 * | `WALLED_PORT`               | where the page of cut-off customers is served; 0 for nowhere                  |
 */
import { join } from 'node:path';
import { chromiumPath } from './chromium.mjs';
import { LaunchError } from './console.mjs';
import { MEMORY_ENV } from './node-flags.mjs';
import { DATA } from './paths.mjs';
import { runningServers, startPrivateServers } from './services.mjs';
import { keepSecrets } from './secrets.mjs';

/** The port asked for, 3000 unless told. */
export const PORT = Number(process.env.PORT ?? 3000);

/** The port of the page of cut-off customers, 3080 unless told; 0 leaves it out. */
export const WALLED_PORT = Number(process.env.WALLED_PORT ?? 3080);

/** The programs this machine must have, given the servers its user brings along. */
export function neededPrograms() {
  return [
    ...(process.env.DATABASE_URL ? [] : ['mariadbd', 'installDb']),
    ...(process.env.REDIS_URL ? [] : ['redis']),
    'chromium',
  ];
}

/** Starts what the user brought no server of their own for. `env` reaches it all; `servers` are those started here. */
export async function startServers() {
  const { DATABASE_URL, REDIS_URL } = process.env;
  const own = await startPrivateServers({ dir: DATA, mariadb: !DATABASE_URL, redis: !REDIS_URL });
  return { servers: own.servers, env: appEnvironment(own) };
}

/** The environment to reach the servers of a launcher that already runs on this data. */
export function reachServers() {
  const running = runningServers(DATA);
  const { DATABASE_URL, REDIS_URL } = process.env;
  if ((!DATABASE_URL && !running.databaseUrl) || (!REDIS_URL && !running.redisUrl)) {
    throw new LaunchError('Ponte is just starting or stopping here. Try again in a moment.');
  }
  return appEnvironment(running);
}

function appEnvironment({ databaseUrl, redisUrl }) {
  const { DATABASE_URL, REDIS_URL, SMTP_URL, PONTE_DEMO, PONTE_SECRET, NODE_ENV } = process.env;
  return {
    ...process.env,
    ...MEMORY_ENV,
    NODE_ENV: NODE_ENV ?? 'production',
    DATABASE_URL: DATABASE_URL ?? databaseUrl,
    REDIS_URL: REDIS_URL ?? redisUrl,
    PUPPETEER_EXECUTABLE_PATH: chromiumPath(),
    PONTE_SECRET: PONTE_SECRET ?? keepSecrets(join(DATA, 'secrets.json')).app,
    PONTE_DATA_DIR: DATA,
    PONTE_MAIL_CATCHER: !SMTP_URL && PONTE_DEMO !== '0' ? '1' : '0',
    PORT: String(PORT),
    WALLED_PORT: String(WALLED_PORT),
  };
}
