import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../api/src/platform/config/config.module';

/**
 * What a reader of a page sees, one block a line, without the style, against `test/golden/<name>`. Refreshed by PONTE_UPDATE_GOLDEN=1 and
 * reviewed as a diff.
 */
export function expectGolden(name: string, page: string): void {
  const path = join(repositoryRoot(), 'test/golden', name);
  const text = page
    .replace(/<style>[^]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  if (process.env.PONTE_UPDATE_GOLDEN === '1') writeFileSync(path, `${text}\n`);
  expect(`${text}\n`).toBe(readFileSync(path, 'utf8'));
}
