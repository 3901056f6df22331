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

  it('adds to the chart what payment methods and categories named and it had not', async () => {
    const undoTo = async (name: string): Promise<void> => {
      for (;;) {
        const [last] = await dataSource.query<{ name: string }[]>(
          'SELECT name FROM migration ORDER BY id DESC LIMIT 1',
        );
        await dataSource.undoLastMigration();
        if (last?.name === name) return;
      }
    };
    await undoTo('CatalogAccountKeys1768004201000');
    await dataSource.query(
      "INSERT INTO payment_method (code, name, mp_code, cash_account, fee_account, version) VALUES ('V', 'Vaglia', 'MP06', '1110', '4999', 1)",
    );
    await dataSource.query(
      "INSERT INTO product_category (name, revenue_account, version) VALUES ('A', '3110', 1), ('B', NULL, 1), ('C', '3110', 1)",
    );
    await dataSource.runMigrations();
    expect(await dataSource.query('SELECT code, name, type FROM account ORDER BY code')).toEqual([
      { code: '1110', name: '1110', type: 'asset' },
      { code: '3110', name: '3110', type: 'income' },
      { code: '4999', name: '4999', type: 'expense' },
    ]);
    await dataSource.query('DELETE FROM payment_method');
    await dataSource.query('DELETE FROM product_category');
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
