import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from './account.mjs';
import { run, start } from './child.mjs';
import { forgetServer, noteServer, untilAnswers } from './server.mjs';

/** Fit for money: a commit is on the disk when it is answered. */
const DURABLE = [
  '--innodb-flush-log-at-trx-commit=1',
  '--innodb-doublewrite=1',
  '--innodb-buffer-pool-size=512M',
  '--innodb-log-file-size=256M',
];
/** Fit for a test's throw-away data only. */
const FAST = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-buffer-pool-size=128M',
  '--innodb-log-file-size=16M',
];
const COMMON = [
  '--skip-networking',
  '--skip-name-resolve',
  '--skip-log-bin',
  '--local-infile=0',
  '--performance-schema=OFF',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_ci',
  '--max-allowed-packet=64M',
];

/** The first packet of the protocol carries version 10 after its four bytes of header. */
const isHandshake = (bytes) => bytes[4] === 10;

/**
 * Starts MariaDB on `dir/mysql` (made on first use), reachable by its socket alone. The user `ponte` may do anything
 * within databases called `ponte` or, with `anyDatabase`, within all of them.
 */
export async function startMariadb({ dir, sockets, account, programs, secrets, durable, anyDatabase }) {
  const data = join(dir, 'mysql');
  const log = join(dir, 'log', 'mariadb.log');
  const socket = join(sockets, 'mariadb.sock');
  // Its own: a server that starts takes away whatever files for sorting it finds, be they of another that runs.
  const scratch = `--tmpdir=${join(dir, 'tmp')}`;
  await createData(data, {
    account,
    scratch,
    program: programs.installDb,
    log: join(dir, 'log', 'mariadb-install.log'),
  });

  const users = join(dir, 'run', 'users.sql');
  writeFileSync(users, userSql(secrets, anyDatabase), { mode: 0o600 });
  if (account) chownSync(users, account.uid, account.gid);
  const server = start(
    'MariaDB',
    programs.mariadbd,
    [
      '--no-defaults', // else the machine's /etc/mysql would have its say
      `--datadir=${data}`,
      `--socket=${socket}`,
      scratch,
      `--pid-file=${join(dir, 'run', 'mariadbd.pid')}`,
      `--init-file=${users}`,
      `--max-connections=${durable ? 100 : 400}`,
      ...COMMON,
      ...(durable ? DURABLE : FAST),
      ...asRoot(account),
    ],
    { log, account },
  );
  noteServer(dir, 'mariadb', { pid: server.pid, socket });
  try {
    await untilAnswers(server, socket, '', isHandshake);
  } finally {
    rmSync(users, { force: true });
  }
  void server.exited.then(() => forgetServer(dir, 'mariadb'));
  return { server, url: mariadbUrl(socket, secrets) };
}

/** The form of `DATABASE_URL`: `mysql://user:password@host:3306/database`, with `?socketPath=` for a unix socket. */
export function mariadbUrl(socket, { database }) {
  return `mysql://ponte:${database}@localhost/ponte?${new URLSearchParams({ socketPath: socket })}`;
}

/** Made under another name and renamed when whole, so that an interrupted first run leaves no half database. */
async function createData(data, { account, program, log, scratch }) {
  if (existsSync(data)) return;
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  ownFolder(unfinished, account);
  await run(
    'Setting up the database',
    program,
    [
      '--no-defaults',
      `--datadir=${unfinished}`,
      scratch,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--innodb-log-file-size=16M',
      ...asRoot(account),
    ],
    { log, account },
  );
  renameSync(unfinished, data);
}

function asRoot(account) {
  return process.getuid() === 0 && !account ? ['--user=root'] : [];
}

/** Run by the server at each start before it lets anybody in, so the passwords are always those we hold. */
function userSql({ databaseRoot, database, radius }, anyDatabase) {
  return [
    `ALTER USER root@localhost IDENTIFIED BY '${databaseRoot}'`,
    'CREATE DATABASE IF NOT EXISTS ponte CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci',
    'CREATE USER IF NOT EXISTS ponte@localhost, radius@localhost',
    `ALTER USER ponte@localhost IDENTIFIED BY '${database}', radius@localhost IDENTIFIED BY '${radius}'`,
    // With the right to pass on: the migrations give the RADIUS server its few rights once its tables are there.
    `GRANT ALL PRIVILEGES ON ${anyDatabase ? '*' : 'ponte'}.* TO ponte@localhost WITH GRANT OPTION`,
  ]
    .map((statement) => `${statement};\n`)
    .join('');
}
