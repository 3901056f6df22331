/**
 * The RADIUS server of `npm start`. Ponte does without where it can't be had, and says so: contracts and bills don't
 * need it.
 *
 * | variable                                            | form                                                            |
 * | --------------------------------------------------- | --------------------------------------------------------------- |
 * | `RADIUS_LISTEN`                                     | address it listens on; 127.0.0.1, so nobody outside until told  |
 * | `RADIUS_AUTH_PORT`, `RADIUS_ACCT_PORT`              | 1812 and 1813, or others when those are taken                   |
 * | `RADIUS_SERVER`, `RADIUS_API_SECRET`                | a server of one's own, `host:authPort:acctPort`                 |
 * | `RADIUS_DATABASE_USER`, `RADIUS_DATABASE_PASSWORD`  | beside `DATABASE_URL`: `name@host` of a user for the server alone |
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverAccount } from './account.mjs';
import { isEnding } from './child.mjs';
import { LaunchError, say } from './console.mjs';
import { startFreeradius } from './freeradius.mjs';
import { DATA, shown } from './paths.mjs';
import { locate } from './programs.mjs';
import { keepSecrets } from './secrets.mjs';

const USUAL_PORTS = [1812, 1813];
const AGAIN_AFTER_MS = 5000;

/** The database user of the RADIUS server as the migrations give it its rights; undefined where there is none. */
export function radiusDatabaseUser() {
  const { DATABASE_URL, RADIUS_DATABASE_USER } = process.env;
  return DATABASE_URL ? RADIUS_DATABASE_USER : 'radius@localhost';
}

/** Starts it on a migrated database. Answers what the API must know of it. */
export async function startRadius(databaseUrl) {
  const { RADIUS_SERVER, RADIUS_API_SECRET } = process.env;
  if (RADIUS_SERVER) return { RADIUS_SERVER, RADIUS_API_SECRET };
  const options = serverOptions(databaseUrl);
  if (options === null) return {};
  try {
    const radius = await startOnFreePorts(options);
    void keepUp(options, radius);
    const { host, authPort, acctPort } = radius;
    say(`RADIUS answers on ${host}, UDP ports ${authPort} and ${acctPort}.`);
    const reached = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host;
    return {
      RADIUS_SERVER: `${reached}:${authPort}:${acctPort}`,
      RADIUS_API_SECRET: options.apiSecret,
    };
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    say(`Without RADIUS: ${error.message}`);
    return {};
  }
}

function serverOptions(databaseUrl) {
  const program = locate('freeradius');
  if (program === null) return without('FreeRADIUS is not installed.');
  const user = radiusDatabaseUser();
  if (!user) return without('RADIUS_DATABASE_USER is not set beside DATABASE_URL.');
  const { RADIUS_DATABASE_PASSWORD, RADIUS_LISTEN = '127.0.0.1' } = process.env;
  const secrets = keepSecrets(join(DATA, 'secrets.json'));
  const url = new URL(databaseUrl);
  return {
    dir: DATA,
    account: serverAccount(DATA, join(DATA, 'mysql')),
    program,
    apiSecret: secrets.radiusApi,
    listen: RADIUS_LISTEN,
    database: {
      name: url.pathname.slice(1),
      user: user.split('@')[0],
      password: RADIUS_DATABASE_PASSWORD ?? secrets.radius,
      socket: url.searchParams.get('socketPath') ?? undefined,
      host: url.hostname,
      port: url.port || undefined,
    },
  };
}

function without(reason) {
  say(`Without RADIUS: ${reason}`);
  return null;
}

/** The usual ports, or any where those are taken and none were asked for. */
async function startOnFreePorts(options) {
  const { RADIUS_AUTH_PORT, RADIUS_ACCT_PORT } = process.env;
  const [authPort, acctPort] = [RADIUS_AUTH_PORT, RADIUS_ACCT_PORT].map((port, index) =>
    Number(port ?? USUAL_PORTS[index]),
  );
  try {
    return await startFreeradius({ ...options, authPort, acctPort });
  } catch (error) {
    if (RADIUS_AUTH_PORT || RADIUS_ACCT_PORT || error.code !== 'EADDRINUSE') throw error;
    return startFreeradius(options);
  }
}

/** Customers must not stay out because it fell: it is started again, on the same ports. */
async function keepUp(options, { server, authPort, acctPort }) {
  await server.exited;
  while (!isEnding()) {
    say(`RADIUS has ended (see ${shown(server.log)}); starting it again.`);
    await sleep(AGAIN_AFTER_MS);
    const again = await startFreeradius({ ...options, authPort, acctPort }).catch((error) =>
      say(error.message),
    );
    if (again) return keepUp(options, again);
  }
}
