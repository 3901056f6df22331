import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createConnection } from 'mysql2/promise';
import { serverGrants } from '../../api/src/radius/freeradius/server-grants';
import { freeradius } from './freeradius-place';
import { Gate } from './gate';

/** Seconds; short ones, so that a test need not wait for what a real server leaves time for. */
export interface Pace {
  readonly rejectDelay?: number;
  readonly nasLifetime?: number;
  readonly databaseRetry?: number;
  /** It reaches the database through a door that the test can shut. */
  readonly gated?: boolean;
}

interface Started {
  readonly host: string;
  readonly authPort: number;
  readonly acctPort: number;
}

/** Starts the server as `npm start` does, says where it is, and ends with whoever started it. */
const PROGRAM = `
  import { chmodSync } from 'node:fs';
  import { serverAccount } from './api/launch/account.mjs';
  import { stopOnSignals } from './api/launch/child.mjs';
  import { startFreeradius } from './api/launch/freeradius.mjs';
  stopOnSignals();
  const options = JSON.parse(process.argv[1]);
  chmodSync(options.dir, 0o711);
  const account = serverAccount(options.dir, options.dir + '/freeradius');
  const { host, authPort, acctPort } = await startFreeradius({ ...options, account });
  console.log(JSON.stringify({ host, authPort, acctPort }));
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume();
`;

const root = join(__dirname, '../..');
const { server: program, radclient } = freeradius;

/**
 * A `describe` that needs FreeRADIUS. Where it is not installed its tests are skipped, and say so; or they fail, when
 * `PONTE_REQUIRE_SPECS=1` says that nothing may be left out.
 */
export function describeWithFreeradius(title: string, tests: () => void): void {
  if (program && radclient) describe(title, tests);
  else if (process.env.PONTE_REQUIRE_SPECS === '1')
    describe(title, () => {
      it('finds FreeRADIUS', () => {
        throw new Error(
          'FreeRADIUS is not installed: apt-get install freeradius freeradius-mysql freeradius-utils',
        );
      });
    });
  else
    describe.skip(`${title}: needs freeradius, freeradius-mysql and freeradius-utils`, () => {
      it.skip('is not tried', () => undefined);
    });
}

/** A RADIUS server of one's own on a database, on free ports of the loopback, with a database user of its own. */
export class FreeRadius {
  readonly apiSecret = randomBytes(12).toString('hex');
  private readonly dir = mkdtempSync(join(tmpdir(), 'ponte-radius-'));
  private readonly user = `radius_${randomBytes(4).toString('hex')}`;
  private readonly password = randomBytes(12).toString('hex');
  private parent: ChildProcess;
  private started: Started;
  gate: Gate | null = null;

  constructor(
    private readonly databaseUrl: string,
    private readonly pace: Pace = {},
  ) {}

  async start(): Promise<this> {
    await this.makeUser();
    const { socket, name } = this.database;
    if (this.pace.gated) this.gate = await new Gate(socket).start();
    const options = {
      dir: this.dir,
      program,
      apiSecret: this.apiSecret,
      database: { name, user: this.user, password: this.password, socket: this.gate?.path ?? socket },
      pace: { rejectDelay: 0, nasLifetime: 60, databaseRetry: 1, ...this.pace },
    };
    this.parent = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, JSON.stringify(options)], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: this.parent.stdout! })) {
      this.started = JSON.parse(line) as Started;
      return this;
    }
    throw new Error('FreeRADIUS did not start');
  }

  async stop(): Promise<void> {
    if (this.parent.exitCode === null) {
      const ended = new Promise((resolve) => this.parent.once('exit', resolve));
      this.parent.kill('SIGTERM');
      await ended;
    }
    await this.gate?.stop();
    rmSync(this.dir, { recursive: true, force: true });
    await this.asOwner(`DROP USER IF EXISTS ${this.user}@localhost`);
  }

  get host(): string {
    return this.started.host;
  }

  get authPort(): number {
    return this.started.authPort;
  }

  get acctPort(): number {
    return this.started.acctPort;
  }

  /** What the API reads. */
  get environment(): Readonly<Record<string, string>> {
    return {
      RADIUS_SERVER: `${this.host}:${this.authPort}:${this.acctPort}`,
      RADIUS_API_SECRET: this.apiSecret,
    };
  }

  /** How the server itself logs in to the database. */
  get databaseLogin(): { user: string; password: string; database: string; socketPath: string } {
    const { name, socket } = this.database;
    return { user: this.user, password: this.password, database: name, socketPath: socket };
  }

  private get database(): { socket: string; name: string } {
    const url = new URL(this.databaseUrl);
    return { socket: url.searchParams.get('socketPath') ?? '', name: url.pathname.slice(1) };
  }

  private async makeUser(): Promise<void> {
    const { name } = this.database;
    await this.asOwner(
      `CREATE USER ${this.user}@localhost IDENTIFIED BY '${this.password}'`,
      ...serverGrants(`${this.user}@localhost`, name),
    );
  }

  private async asOwner(...statements: string[]): Promise<void> {
    const { username, password, searchParams } = new URL(this.databaseUrl);
    const connection = await createConnection({
      user: username,
      password,
      socketPath: searchParams.get('socketPath') ?? '',
    });
    try {
      for (const sql of statements) await connection.query(sql);
    } finally {
      await connection.end();
    }
  }
}

/** What `radclient` saw: the kind of the answer, `null` for silence, and its attributes as it prints them. */
export interface Answer {
  readonly kind: string | null;
  readonly attributes: Readonly<Record<string, string[]>>;
}

export interface Sending {
  readonly to: FreeRadius;
  readonly secret: string;
  /** Source address, a NAS of the registry. */
  readonly from: string;
  readonly seconds?: number;
}

/** Sends one packet with FreeRADIUS's own client. `packet`: lines `Name = value`. */
export async function send(
  kind: 'auth' | 'acct' | 'status',
  packet: string,
  { to, secret, from, seconds = 2 }: Sending,
): Promise<Answer> {
  const port = kind === 'acct' ? to.acctPort : to.authPort;
  const output = await new Promise<string>((resolve) => {
    const child = execFile(
      radclient ?? 'radclient',
      ['-x', '-r', '1', '-t', String(seconds), `${to.host}:${port}`, kind, secret],
      (_error, stdout) => {
        resolve(stdout);
      },
    );
    child.stdin?.end(`${packet.trim()}\nPacket-Src-IP-Address = ${from}\n`);
  });
  const [, received = ''] = output.split(/^Received /m);
  const attributes: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of received.matchAll(/^\t([\w:-]+) = (.*)$/gm))
    (attributes[name] ??= []).push(value.replace(/^"(.*)"$/, '$1'));
  return { kind: /^([\w-]+)/.exec(received)?.[1] ?? null, attributes };
}
