/**
 * `npm run openapi`: writes `shared/generated` (the OpenAPI document and the types of the SPA) from the built API.
 * `npm run openapi:check`: writes it elsewhere and fails when what is checked in differs.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { run } from './child.mjs';
import { LaunchError, say } from './console.mjs';
import { main } from './main.mjs';
import { ROOT } from './paths.mjs';

const GENERATED = join(ROOT, 'shared', 'generated');
const FILES = ['openapi.json', 'api-types.ts'];

await main(async () => {
  await buildIfChanged(['api']);
  if (process.argv.includes('--check')) return check();
  await generate(GENERATED);
  say('Written: shared/generated');
});

async function generate(folder) {
  mkdirSync(folder, { recursive: true });
  const [document, types] = FILES.map((name) => join(folder, name));
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  await run('Writing the OpenAPI document', process.execPath, ['dist/api/src/openapi.js', document], options);
  await run(
    'Writing its types',
    'node_modules/.bin/openapi-typescript',
    [document, '--output', types],
    options,
  );
}

async function check() {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-openapi-'));
  try {
    await generate(folder);
    const stale = FILES.filter((name) => read(join(folder, name)) !== read(join(GENERATED, name)));
    if (stale.length > 0) {
      throw new LaunchError(`Out of date in shared/generated: ${stale.join(', ')}. Run: npm run openapi`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
