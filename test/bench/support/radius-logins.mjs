/** Logins by the thousand against FreeRADIUS, through our views and through the stock layout's rows, in turns. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from '../../../api/launch/account.mjs';
import { startFreeradius } from '../../../api/launch/freeradius.mjs';
import { locate } from '../../../api/launch/programs.mjs';
import { cpuSeconds } from './memory.mjs';
import { NAS_SECRET } from './radius-network.mjs';
import { makeStockRows, stockConfiguration, stockGrants } from './stock-radius.mjs';

const { serverGrants } = createRequire(import.meta.url)(
  '../../../dist/api/src/radius/freeradius/server-grants.js',
);

/** Source address of the logins, a NAS of the registry. */
const LOGIN_NAS = '127.9.0.1';
const AT_ONCE = 40;

/** Both servers on the scene's database. `measure()` runs one round through each. */
export async function loginDuel(scene, db, { accounts, logins }) {
  const url = new URL(scene.env.DATABASE_URL);
  const own = url.pathname.slice(1);
  const stock = `${own}_stock`;
  const socket = url.searchParams.get('socketPath');
  await makeStockRows(db, own, stock);
  const folders = [];
  const start = async (name, grants, source) => {
    const dir = mkdtempSync(join(tmpdir(), 'ponte-radius-'));
    chmodSync(dir, 0o711);
    folders.push(dir);
    const user = `bench_${randomBytes(4).toString('hex')}`;
    const password = randomBytes(12).toString('hex');
    await db.query(`CREATE USER ${user}@localhost IDENTIFIED BY '${password}'`);
    for (const sql of grants(`${user}@localhost`)) await db.query(sql);
    return startFreeradius({
      ...{ dir, source, account: serverAccount(dir, join(dir, 'freeradius')), program: locate('freeradius') },
      ...{ apiSecret: randomBytes(8).toString('hex'), database: { name, user, password, socket } },
      pace: { rejectDelay: 0, nasLifetime: 3600 },
    });
  };
  const source = stockConfiguration();
  folders.push(source);
  const views = await start(own, (user) => serverGrants(user, own));
  const rows = await start(stock, (user) => stockGrants(user, stock), source);
  const mariadb = scene.servers.find(({ name }) => name === 'MariaDB') ?? scene.servers[0];

  const round = async (server) => {
    const file = join(folders[0], `logins-${randomBytes(4).toString('hex')}`);
    writeFileSync(file, packets(accounts, logins));
    const before = [mariadb.pid, server.server.pid].map((pid) => cpuSeconds([pid]));
    const begin = performance.now();
    const answered = await radclient(file, server);
    const seconds = (performance.now() - begin) / 1000;
    const [database, radius] = [mariadb.pid, server.server.pid].map(
      (pid, index) => cpuSeconds([pid]) - before[index],
    );
    if (answered !== logins) throw new Error(`${answered} of ${logins} logins were answered`);
    return {
      perSecond: logins / seconds,
      databaseUs: (database / logins) * 1e6,
      radiusUs: (radius / logins) * 1e6,
    };
  };
  return {
    measure: async () => ({ views: await round(views), rows: await round(rows) }),
    stop: async () => {
      await Promise.all([views, rows].map(({ server }) => server.stop()));
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function packets(accounts, logins) {
  return Array.from({ length: logins }, () => {
    const n = 1 + Math.floor(Math.random() * accounts);
    return `User-Name = "user${n}"\nUser-Password = "pw-${n}"\nCalling-Station-Id = "4C:5E:0C:00:00:01"\nPacket-Src-IP-Address = ${LOGIN_NAS}\n`;
  }).join('\n');
}

/** How many were answered, by its own summary. */
function radclient(file, { host, authPort }) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      locate('radclient'),
      [
        '-q',
        '-s',
        '-r',
        '3',
        '-t',
        '5',
        '-p',
        String(AT_ONCE),
        '-f',
        file,
        `${host}:${authPort}`,
        'auth',
        NAS_SECRET,
      ],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.once('error', reject);
    child.once('exit', () => {
      const count = (name) => Number(new RegExp(`${name}\\s*:\\s*(\\d+)`).exec(output)?.[1] ?? 0);
      resolve(count('Accepted') + count('Rejected'));
    });
  });
}
