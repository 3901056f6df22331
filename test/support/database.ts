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

const config = (url: string) =>
  readConfig({ ...process.env, DATABASE_URL: url, PONTE_SECRET: 'x'.repeat(32) }, repositoryRoot()).database;

/** Creates a database with a random name and brings it to the present tables by running the migrations. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = process.env.DATABASE_URL;
  if (!server)
    throw new Error('DATABASE_URL is not set: the test project starts its own servers in globalSetup');
  const name = `ponte_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;

  const admin = new DataSource({ ...dataSourceOptions({ ...config(server), database: 'mysql' }) });
  await admin.initialize();
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const own = new DataSource({ ...dataSourceOptions(config(url.href)), migrations: migrationFiles() });
  await own.initialize();
  await own.runMigrations();
  await own.destroy();
  return {
    url: url.href,
    drop: async () => {
      await admin.query(`DROP DATABASE ${name}`);
      await admin.destroy();
    },
  };
}
