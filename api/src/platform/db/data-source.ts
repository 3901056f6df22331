import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseConfig } from '../config/config';
import { SnakeNamingStrategy } from './naming.strategy';
import { QueryLogger } from './query.logger';

/**
 * Connection settings. `mariadb` (not `mysql`: it would see phantom changes), days as text, decimals and big integers
 * as text, instants in UTC, READ COMMITTED so that range reads of a bulk job don't lock its neighbours out.
 */
export function dataSourceOptions(database: DatabaseConfig): DataSourceOptions {
  return {
    type: 'mariadb',
    username: database.user,
    password: database.password,
    database: database.database,
    ...(database.socketPath === null
      ? { host: database.host, port: database.port }
      : { socketPath: database.socketPath }),
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: true,
    poolSize: database.poolSize,
    isolationLevel: 'READ COMMITTED',
    namingStrategy: new SnakeNamingStrategy(),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logger: new QueryLogger(),
    maxQueryExecutionTime: 5000,
  };
}

export function createDataSource(
  database: DatabaseConfig,
  parts: Pick<DataSourceOptions, 'entities' | 'migrations' | 'subscribers'>,
): DataSource {
  return new DataSource({ ...dataSourceOptions(database), ...parts });
}
