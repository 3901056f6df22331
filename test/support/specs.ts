import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Published schemas and samples, kept beside the repository: `PONTE_SPECS`, else `../shared`. */
const folder = process.env.PONTE_SPECS ?? resolve(__dirname, '../../../shared');

/** The path of a file of the specifications, `einvoice/sdi-rule-cases.json`. */
function specPath(name: string): string {
  return join(folder, 'specs', name);
}

/** Its text. */
export function specText(name: string): string {
  return readFileSync(specPath(name), 'utf8');
}

/** Its bytes. */
export function specBytes(name: string): Buffer {
  return readFileSync(specPath(name));
}

/** Names of the files in a folder of the specifications, sorted. */
export function specNames(folder: string): string[] {
  return readdirSync(specPath(folder)).sort();
}

/**
 * A `describe` that needs the specifications. Where they are absent its tests are skipped, or fail when
 * `PONTE_REQUIRE_SPECS=1` says that they must be there.
 */
export function describeWithSpecs(title: string, tests: () => void): void {
  if (existsSync(specPath(''))) {
    describe(title, tests);
  } else if (process.env.PONTE_REQUIRE_SPECS === '1') {
    describe(title, () => {
      it('finds the specifications', () => {
        throw new Error(`no specifications in ${specPath('')}; set PONTE_SPECS`);
      });
    });
  } else {
    describe.skip(title, () => {
      it.skip(`needs the specifications in ${specPath('')}; set PONTE_SPECS`, () => undefined);
    });
  }
}
