/** `npm run demo -- --customers N`: fills the database with a demo ISP of that size, beside a running `npm start` or alone. */
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
  await cli('Making the demo', ['demo', ...process.argv.slice(2)]);
});
