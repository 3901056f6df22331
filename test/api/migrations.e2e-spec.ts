import { DataSource } from 'typeorm';
import { ENTITIES } from '../../api/src/entities';
import { migrationFiles } from '../../api/src/migration-files';
import { readConfig } from '../../api/src/platform/config/config';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import { dataSourceOptions } from '../../api/src/platform/db/data-source';
import { createDatabase, type TestDatabase } from '../support/database';

describe('migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createDatabase();
    const { database: settings } = readConfig(
      { ...process.env, DATABASE_URL: database.url, PONTE_SECRET: 'x'.repeat(32) },
      repositoryRoot(),
    );
    const options = { ...dataSourceOptions(settings), entities: ENTITIES, migrations: migrationFiles() };
    dataSource = await new DataSource(options).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('leave nothing between the tables and the entities', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be undone to the last table and done again', async () => {
    for (let left = migrationFiles().length; left > 0; left -= 1) await dataSource.undoLastMigration();
    const tables = await dataSource.query<{ name: string }[]>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migration'",
    );
    expect(tables).toEqual([]);
    await dataSource.runMigrations();
  });
});
