/**
 * `npm run bench -- NAME …`: runs `test/bench/NAME.bench.mjs` on a built checkout. A bench starts its own servers with
 * `startPrivateServers({ durable: true })`, never the user's; its stdout is the one JSON object, all else is stderr.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { start } from './child.mjs';
import { chromiumPath } from './chromium.mjs';
import { LaunchError } from './console.mjs';
import { main } from './main.mjs';
import { ROOT } from './paths.mjs';
import { setUp } from './setup.mjs';

const ENDING = '.bench.mjs';

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  const names = readdirSync(join(ROOT, 'test', 'bench'))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length));
  if (!names.includes(name)) throw new LaunchError(`Which bench? npm run bench -- ${names.join(' | ')}`);

  await setUp([
    'mariadbd',
    'installDb',
    'redis',
    'chromium',
    ...(name === 'radius' ? ['freeradius', 'radclient'] : []),
  ]);
  await buildIfChanged(['api']);
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
  const bench = start(name, process.execPath, [join('test', 'bench', `${name}${ENDING}`), ...args], {
    cwd: ROOT,
    env: { ...env, PUPPETEER_EXECUTABLE_PATH: chromiumPath() },
    stdio: 'inherit',
  });
  const { code } = await bench.exited;
  return code ?? 1;
});
