/** `npm start`: from a bare checkout to a running Ponte, kept in front until Ctrl-C. */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { passableFolder } from './account.mjs';
import { followLog } from './app-log.mjs';
import { buildIfChanged } from './build.mjs';
import { isEnding, run, start } from './child.mjs';
import { claimData } from './claim.mjs';
import { LaunchError, say, since, tail } from './console.mjs';
import { neededPrograms, PORT, startServers, WALLED_PORT } from './env.mjs';
import { main } from './main.mjs';
import { nodeFlags } from './node-flags.mjs';
import { DATA, ROOT, shown } from './paths.mjs';
import { radiusDatabaseUser, startRadius } from './radius.mjs';
import { setUp } from './setup.mjs';

const READY_WITHIN_MS = 180_000;
const begun = performance.now();

await main(launch, () => say('\nStopping …'));

async function launch() {
  passableFolder(DATA);
  mkdirSync(join(DATA, 'log'), { recursive: true });
  const other = claimData();
  if (other !== null) {
    throw new LaunchError(`Ponte already runs from this folder (process ${other}). Stop that one first.`);
  }
  await checkPort('PORT', PORT);
  const walledPort = await freeWalledPort();
  await setUp(neededPrograms(), ['freeradius']);
  const [{ env, servers }] = await Promise.all([startServers(), buildIfChanged()]);

  await cli('Migrating the database', 'migrate', { ...env, RADIUS_DATABASE_USER: radiusDatabaseUser() }, say);
  let firstLogin = '';
  await cli('Loading the first data', 'seed', env, (line) => {
    say(line);
    if (line.startsWith('First login')) firstLogin = line;
  });

  const withRadius = { ...env, ...(await startRadius(env.DATABASE_URL)) };
  const worker = startApp('worker', withRadius);
  const api = startApp('api', withRadius, 'main');
  const walled = walledPort === 0 ? [] : [startApp('walled', env)];
  const anyEnd = whoeverEnds([api, worker, ...walled, ...servers]);
  await Promise.race([untilReady(api), anyEnd]);
  // The demo's own routers and lines; nothing depends on them.
  if (process.env.PONTE_DEMO !== '0' && withRadius.RADIUS_SERVER) startApp('simulator', withRadius);
  say(`\nPonte is up at http://localhost:${PORT} (after ${since(begun)}). Ctrl-C stops it.`);
  if (walledPort !== 0) say(`Customers who are cut off see http://localhost:${walledPort}.`);
  if (firstLogin) say(firstLogin); // again, since the making of the demo has scrolled it away
  return anyEnd;
}

function cli(title, command, env, onLine) {
  const stdio = ['ignore', 'pipe', 'inherit'];
  return run(title, process.execPath, ['dist/api/src/cli.js', command], { cwd: ROOT, env, stdio, onLine });
}

function startApp(name, env, entry = name) {
  const app = start(name, process.execPath, [...nodeFlags(entry), `dist/api/src/${entry}.js`], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  app.log = followLog(name, app.child);
  return app;
}

async function untilReady(api) {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (api.running && performance.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  if (isEnding()) return;
  throw new LaunchError(`The API did not come up. Its log (${shown(api.log)}) ends:\n${tail(api.log)}`);
}

/** None of the processes may end by itself; the first that does takes the rest along, and says so. */
async function whoeverEnds(processes) {
  const ended = await Promise.race(processes.map((one) => one.exited.then(() => one)));
  if (isEnding()) return 0;
  const { code, signal } = await ended.exited;
  throw new LaunchError(
    `${ended.name} has ended (${signal ?? `exit code ${code}`}), so everything is stopped. ` +
      `Its log (${shown(ended.log)}) ends:\n${tail(ended.log)}`,
  );
}

/** Where nobody has asked for a port, one that is taken is no reason not to start. */
async function freeWalledPort() {
  if (WALLED_PORT === 0) return 0;
  try {
    await checkPort('WALLED_PORT', WALLED_PORT);
    return WALLED_PORT;
  } catch (error) {
    if (process.env.WALLED_PORT !== undefined) throw error;
    say(`${error.message}\nThe page of cut-off customers is left out.`);
    return 0;
  }
}

async function checkPort(name, port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new LaunchError(`${name}=${process.env[name]} is not a port.`);
  }
  const fault = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, () => probe.close(() => resolve(null)));
  });
  if (fault?.code === 'EADDRINUSE') {
    throw new LaunchError(
      `Port ${port} is taken by another program. Choose another: ${name}=${port + 1} npm start`,
    );
  }
  if (fault) throw new LaunchError(`Port ${port} can't be used: ${fault.message}`);
}
