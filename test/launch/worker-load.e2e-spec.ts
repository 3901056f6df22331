import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** What a process holds once it has loaded these modules of the build: controllers, and rules of DTO fields. */
function loaded(...modules: string[]): { controllers: number; rules: number } {
  const script = `
    for (const name of process.argv.slice(1)) require(name);
    const rulesByClass = require('class-validator').getMetadataStorage().validationMetadatas;
    const controllers = Object.keys(require.cache).filter((file) => file.endsWith('.controller.js')).length;
    const rules = [...rulesByClass.values()].flat().length;
    console.log(JSON.stringify({ controllers, rules }));`;
  const paths = modules.map((name) => join(root, 'dist/api/src', name));
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, ...paths], {
    cwd: root,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as { controllers: number; rules: number };
}

it('a worker loads no controller, and keeps of the rules of DTO fields only the few written without a field helper', () => {
  const { controllers, rules } = loaded('platform/http/without-http.js', 'worker.module.js');
  expect(controllers).toBe(0);
  expect(rules).toBeLessThan(100);
});

it('the HTTP server has both', () => {
  const { controllers, rules } = loaded('api.module.js');
  expect(controllers).toBeGreaterThan(70);
  expect(rules).toBeGreaterThan(1000);
});
