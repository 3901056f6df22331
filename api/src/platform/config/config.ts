import { readMailConfig, type MailConfig } from './mail-config';
import { readRadiusConfig, type RadiusConfig } from './radius-config';
import { readWalledConfig, type WalledConfig } from './walled-config';

/** What the process needs from its environment, checked once at start. Sizes in bytes, times in milliseconds. */
export interface Config {
  readonly port: number;
  /** Where people outside reach us, as links in mails say it; without a slash at its end. */
  readonly publicUrl: string;
  readonly database: DatabaseConfig;
  readonly redis: RedisConfig;
  /** Signs access tokens; at least 32 characters. */
  readonly secret: string;
  /** Where files and other durable data of ours live on disk. */
  readonly dataDir: string;
  readonly templatesDir: string;
  /** The built SPA, served at `/` when the folder exists. */
  readonly adminDir: string;
  readonly chromiumPath: string | null;
  readonly logLevel: string;
  readonly jobLockMs: number;
  readonly secureCookies: boolean;
  /** False: this worker does nothing by the clock, only what it is given. */
  readonly timetable: boolean;
  readonly mail: MailConfig;
  /** Where SMS go, with a slash at its end. */
  readonly skebbyUrl: string;
  /** Null where no RADIUS server runs. */
  readonly radius: RadiusConfig | null;
  readonly walled: WalledConfig;
}

export interface DatabaseConfig {
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly host: string;
  readonly port: number;
  readonly socketPath: string | null;
  readonly poolSize: number;
}

export interface RedisConfig {
  readonly host: string;
  readonly port: number;
  readonly path: string | null;
  readonly username: string | null;
  readonly password: string | null;
  readonly db: number;
  readonly prefix: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** All that is wrong with the environment, in one error, so that it is mended in one go. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Configuration is not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads and checks the environment. Throws `ConfigError` naming every variable at fault. */
export function readConfig(env: Env, root: string): Config {
  const faults: string[] = [];
  const check = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  const database = check(() => readDatabaseUrl(env));
  const redis = check(() => readRedisUrl(env));
  const port = check(() => whole(env, 'PORT', 3000, 65_535));
  const jobLockMs = check(() => whole(env, 'PONTE_JOB_LOCK_MS', 30_000, 600_000));
  const secret = check(() => readSecret(env));
  const mail = check(() => readMailConfig(env));
  const publicUrl = check(() => readPublicUrl(env));
  const skebbyUrl = check(() => readSkebbyUrl(env));
  const radius = check(() => readRadiusConfig(env));
  const walled = check(() => readWalledConfig(env));
  if (
    !database ||
    !redis ||
    port === undefined ||
    jobLockMs === undefined ||
    secret === undefined ||
    !mail ||
    publicUrl === undefined ||
    skebbyUrl === undefined ||
    radius === undefined ||
    !walled
  ) {
    throw new ConfigError(faults);
  }
  return {
    port,
    publicUrl: publicUrl ?? `http://localhost:${port}`,
    database,
    redis,
    secret,
    jobLockMs,
    dataDir: env.PONTE_DATA_DIR ?? `${root}/.data`,
    templatesDir: env.PONTE_TEMPLATES_DIR ?? `${root}/templates`,
    adminDir: env.PONTE_ADMIN_DIR ?? `${root}/admin/dist`,
    chromiumPath: env.PUPPETEER_EXECUTABLE_PATH ?? null,
    logLevel: env.LOG_LEVEL ?? 'info',
    secureCookies: env.PONTE_SECURE_COOKIES === '1',
    timetable: env.PONTE_TIMETABLE !== '0',
    mail,
    skebbyUrl,
    radius,
    walled,
  };
}

function whole(env: Env, name: string, otherwise: number, most: number): number {
  const value = Number(env[name] ?? otherwise);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new Error(`${name} must be a whole number from 0 to ${most}`);
  }
  return value;
}

/** `PONTE_PUBLIC_URL`; null where it is not told. */
function readPublicUrl({ PONTE_PUBLIC_URL: text }: Env): string | null {
  return text ? webAddress('PONTE_PUBLIC_URL', text) : null;
}

function readSkebbyUrl({ SKEBBY_URL: text = '' }: Env): string {
  return `${webAddress('SKEBBY_URL', text === '' ? 'https://api.skebby.it/API/v1.0/REST' : text)}/`;
}

/** Without slashes at its end. */
function webAddress(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(`${name} must be a URL starting with https:// or http://`);
  }
  return text.replace(/\/+$/, '');
}

function readSecret(env: Env): string {
  const secret = env.PONTE_SECRET ?? '';
  if (secret.length < 32) throw new Error('PONTE_SECRET must be a random text of at least 32 characters');
  return secret;
}

/** `mysql://user:password@host:3306/database`, with `?socketPath=/path` for a unix socket. */
function readDatabaseUrl(env: Env): DatabaseConfig {
  const url = parseUrl(env, 'DATABASE_URL', ['mysql:', 'mariadb:']);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (database === '') throw new Error('DATABASE_URL must name a database');
  return {
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    host: url.hostname,
    port: Number(url.port || '3306'),
    socketPath: url.searchParams.get('socketPath'),
    poolSize: whole(env, 'PONTE_DATABASE_POOL', 10, 200),
  };
}

/** `redis://user:password@host:6379/0`, with `?socketPath=/path` for a unix socket. */
function readRedisUrl(env: Env): RedisConfig {
  const url = parseUrl(env, 'REDIS_URL', ['redis:']);
  return {
    host: url.hostname,
    port: Number(url.port || '6379'),
    path: url.searchParams.get('socketPath'),
    username: decodeURIComponent(url.username) || null,
    password: decodeURIComponent(url.password) || null,
    db: Number(url.pathname.slice(1) || '0'),
    prefix: env.PONTE_REDIS_PREFIX ?? 'ponte',
  };
}

function parseUrl(env: Env, name: string, protocols: readonly string[]): URL {
  const text = env[name];
  if (!text) throw new Error(`${name} is not set`);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !protocols.includes(url.protocol)) {
    throw new Error(`${name} must be a URL starting with ${protocols.map((p) => `${p}//`).join(' or ')}`);
  }
  return url;
}
