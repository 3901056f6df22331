import { Logger as NestLogger } from '@nestjs/common';
import type { Logger } from 'typeorm';

/** Refusals that callers foresee and answer for: duplicates, broken references and lock conflicts. */
const FORESEEN: readonly unknown[] = [1062, 1205, 1213, 1451, 1452];

/**
 * Tells of failed and slow statements with their placeholders only: parameters hold hashes of passwords and people's
 * data, which have no business in a log.
 */
export class QueryLogger implements Logger {
  private readonly nest = new NestLogger('Database');

  logQueryError(error: string | Error, query: string): void {
    const errno: unknown = typeof error === 'string' ? error : (error as { errno?: unknown }).errno;
    const text = `failed (${String(errno)}): ${query}`;
    if (FORESEEN.includes(errno)) this.nest.debug(text);
    else this.nest.error(text);
  }

  logQuerySlow(ms: number, query: string): void {
    this.nest.warn(`slow (${ms} ms): ${query}`);
  }

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    if (level === 'warn') this.nest.warn(message);
  }

  /** Every statement as it runs would be too much; schema and migrations are told of by who runs them. */
  logQuery(): void {
    return;
  }

  logSchemaBuild(): void {
    return;
  }

  logMigration(): void {
    return;
  }
}
