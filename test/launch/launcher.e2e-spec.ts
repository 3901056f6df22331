import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

interface Ended {
  readonly code: number | null;
  readonly words: string;
}

function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        words += part.toString();
      });
    }
    child.once('close', (code) => resolve({ code, words }));
  });
}

describe('npm start', () => {
  const home = mkdtempSync(join(tmpdir(), 'ponte-launch-test-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('says so at once when its port is taken', async () => {
    const neighbour = createServer().listen(0);
    const { port } = neighbour.address() as AddressInfo;
    const { code, words } = await runNode(['api/launch/start.mjs'], {
      PORT: String(port),
      PONTE_DATA_DIR: home,
    });
    neighbour.close();
    expect(code).toBe(1);
    expect(words).toContain(`Port ${port} is taken by another program. Choose another: PORT=`);
  });

  it('refuses a port that is none', async () => {
    const { code, words } = await runNode(['api/launch/start.mjs'], { PORT: 'http', PONTE_DATA_DIR: home });
    expect(code).toBe(1);
    expect(words).toContain('PORT=http is not a port.');
  });

  it('tells what to install where nothing can be installed', async () => {
    const program = `
      import { main } from './api/launch/main.mjs';
      import { ensurePrograms } from './api/launch/install.mjs';
      import { PROGRAMS } from './api/launch/programs.mjs';
      PROGRAMS.redis.names = ['no-such-program'];
      process.env.PATH = '';
      await main(() => ensurePrograms(['redis']));
    `;
    const { code, words } = await runNode(['--input-type=module', '-e', program], { PATH: '' });
    expect(code).toBe(2);
    expect(words).toContain('Missing on this machine: Redis server.');
    expect(words).toMatch(/Debian.*redis-tools/);
    expect(words).toMatch(/Fedora.*valkey/);
    expect(words).toMatch(/macOS.*brew install redis/);
    expect(words).toContain('docker compose -f docker/compose.yml up');
  });
});

describe('FreeRADIUS', () => {
  const tree = mkdtempSync(join(tmpdir(), 'ponte-unpacked-'));
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('is found where its packages were unpacked, with its own dictionaries and modules', async () => {
    for (const folder of ['bin', 'usr/share/freeradius', 'usr/lib/freeradius'])
      mkdirSync(join(tree, folder), { recursive: true });
    for (const name of ['freeradius', 'radclient'])
      writeFileSync(join(tree, 'bin', name), '#!/bin/sh\n', { mode: 0o755 });
    const program = `
      import { serverFolders } from './api/launch/freeradius.mjs';
      import { locate } from './api/launch/programs.mjs';
      const server = locate('freeradius');
      console.log(JSON.stringify({ server, radclient: locate('radclient'), ...serverFolders(server) }));
    `;
    const { words } = await runNode(['--input-type=module', '-e', program], {
      ...{ PATH: join(tree, 'bin'), PONTE_FREERADIUS: '', PONTE_RADCLIENT: '' },
    });
    expect(JSON.parse(words)).toEqual({
      server: join(tree, 'bin/freeradius'),
      radclient: join(tree, 'bin/radclient'),
      share: join(tree, 'usr/share/freeradius'),
      libraries: join(tree, 'usr/lib/freeradius'),
    });
  });
});

describe('the check of the lock file', () => {
  const faultsOf = async (packages: object): Promise<unknown> => {
    const program = `
      import { lockFaults } from './api/launch/lock-check.mjs';
      console.log(JSON.stringify(lockFaults(process.argv[1])));
    `;
    const { words } = await runNode(['--input-type=module', '-e', program, JSON.stringify({ packages })]);
    return JSON.parse(words);
  };

  it('finds a download address', async () => {
    expect(await faultsOf({ 'node_modules/a': { resolved: 'https://example.org/a.tgz' } })).toEqual([
      'node_modules/a carries a download address',
    ]);
  });

  it('finds a package of another platform that is not pinned', async () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { '@a/linux': '1', '@a/darwin': '1' } },
      'node_modules/a/node_modules/@a/linux': { version: '1' },
    };
    expect(await faultsOf(packages)).toEqual(['node_modules/a may need @a/darwin, which has no entry']);
  });
});
