/**
 * `npm run cli -- COMMAND …` and `npm run demo -- --customers N`: the product's command line on the data of this checkout, beside a
 * running `npm start` or alone.
 */
import { passableFolder } from './account.mjs';
import { buildIfChanged } from './build.mjs';
import { run } from './child.mjs';
import { claimData } from './claim.mjs';
import { neededPrograms, reachServers, startServers } from './env.mjs';
import { main } from './main.mjs';
import { DATA, ROOT } from './paths.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp(neededPrograms());
  passableFolder(DATA);
  await buildIfChanged(['api']);
  const env = claimData() === null ? (await startServers()).env : reachServers();
  const cli = (title, args) =>
    run(title, process.execPath, ['dist/api/src/cli.js', ...args], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  await cli('Migrating the database', ['migrate']);
  const [command = '', ...args] = process.argv.slice(2);
  await cli(`Running ${command}`, [command, ...args]);
});
