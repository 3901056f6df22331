import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './platform/config/config.module';

/** The migrations, compiled next to this build when there is one, else from their sources (tests). */
export function migrationFiles(): string[] {
  const compiled = __filename.endsWith('.js');
  const folder = compiled
    ? join(repositoryRoot(), 'dist', 'migrations')
    : join(repositoryRoot(), 'migrations');
  return readdirSync(folder)
    .filter((name) => (compiled ? /\.js$/ : /^\d+.*\.ts$/).test(name))
    .sort()
    .map((name) => join(folder, name));
}
