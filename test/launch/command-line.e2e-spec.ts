import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(__dirname, '../..');

describe('the command line on a data folder of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-cli-'));
  const inherited = Object.entries(process.env).filter(
    ([name]) => name !== 'DATABASE_URL' && name !== 'REDIS_URL',
  );
  const env = { ...Object.fromEntries(inherited), PONTE_DATA_DIR: folder };

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('loads a demo of the size asked for where nothing was before, and only once', async () => {
    const demo = async (): Promise<string> =>
      (
        await run(process.execPath, ['api/launch/cli.mjs', 'demo', '--customers', '12'], {
          cwd: root,
          env,
        })
      ).stdout;
    const first = await demo();
    expect(first).toContain('First login:');
    expect(first).toContain('demo: 12 customers');
    expect(await demo()).not.toContain('customers');
  });
});
