import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { readConfig } from '../../api/src/platform/config/config';
import { dataSourceOptions } from '../../api/src/platform/db/data-source';
import { migrationFiles } from '../../api/src/migration-files';
import { repositoryRoot } from '../../api/src/platform/config/config.module';

/** A migrated database of one's own on the test server. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The name by which the server knows it. */
export function nameOf({ url }: TestDatabase): string {
  return new URL(url).pathname.slice(1);
}

const config = (url: string) =>
  readConfig({ ...process.env, DATABASE_URL: url, PONTE_SECRET: 'x'.repeat(32) }, repositoryRoot()).database;

/** The test server itself. */
export async function openServer(): Promise<DataSource> {
  return new DataSource(dataSourceOptions({ ...config(serverUrl()), database: 'mysql' })).initialize();
}

function serverUrl(): string {
  const server = process.env.DATABASE_URL;
  if (!server)
    throw new Error('DATABASE_URL is not set: the test project starts its own servers in globalSetup');
  return server;
}

/** Creates a database with a random name and brings it to the present tables by running the migrations. */
export async function createDatabase(): Promise<TestDatabase> {
  const { database } = await emptyDatabase();
  const own = new DataSource({ ...dataSourceOptions(config(database.url)), migrations: migrationFiles() });
  await own.initialize();
  await own.runMigrations();
  await own.destroy();
  return database;
}

async function emptyDatabase(): Promise<{ database: TestDatabase; name: string }> {
  const name = `ponte_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  return { name, database: { url: url.href, drop: () => onServer(`DROP DATABASE ${name}`) } };
}

async function onServer(statement: string): Promise<void> {
  const server = await openServer();
  await server.query(statement);
  await server.destroy();
}

/** Creates a database that has all that another one of the test server has: tables, rows, views and triggers. */
export async function copyDatabase(source: string): Promise<TestDatabase> {
  const { name, database } = await emptyDatabase();
  const [from, to] = await Promise.all([openAt(source), openAt(name)]);
  await to.query('SET foreign_key_checks = 0');
  const tables = await named(from, 'BASE TABLE');
  for (const table of tables) {
    await to.query(await definition(from, 'TABLE', table));
    const columns = await writableColumns(from, table);
    await to.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${source}.${table}`);
  }
  for (const view of await named(from, 'VIEW')) {
    await to.query((await definition(from, 'VIEW', view)).replaceAll(`\`${source}\`.`, ''));
  }
  const triggers = await from.query<{ Trigger: string }[]>('SHOW TRIGGERS');
  for (const { Trigger } of triggers) await to.query(await definition(from, 'TRIGGER', Trigger));
  await Promise.all([from.destroy(), to.destroy()]);
  return database;
}

/** One connection, so that what is set for it stays set. */
async function openAt(database: string): Promise<DataSource> {
  const options = dataSourceOptions({ ...config(serverUrl()), database });
  return new DataSource({ ...options, extra: { connectionLimit: 1 } }).initialize();
}

/** In the order in which they were made: a view may read another one. */
async function named(db: DataSource, type: 'BASE TABLE' | 'VIEW'): Promise<string[]> {
  const rows = await db.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_type = ? ORDER BY create_time, table_name`,
    [type],
  );
  return rows.map(({ name }) => `\`${name}\``);
}

async function definition(db: DataSource, kind: 'TABLE' | 'VIEW' | 'TRIGGER', name: string): Promise<string> {
  const [row] = await db.query<Record<string, string>[]>(`SHOW CREATE ${kind} ${name}`);
  const text = row?.['Create Table'] ?? row?.['Create View'] ?? row?.['SQL Original Statement'];
  if (text === undefined) throw new Error(`${name} has no definition`);
  return text;
}

/** All but those that are computed. */
async function writableColumns(db: DataSource, table: string): Promise<string> {
  const columns = await db.query<{ Field: string; Extra: string }[]>(`SHOW COLUMNS FROM ${table}`);
  return columns
    .filter(({ Extra }) => !Extra.includes('GENERATED'))
    .map(({ Field }) => `\`${Field}\``)
    .join(', ');
}
