import fc from 'fast-check';
import { SqlText } from '../../api/src/platform/db/sql-text';
import { testApp } from '../support/app';

describe('a long text written by our own hand', () => {
  const app = testApp();

  it('comes back as it went, whatever is in it', async () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          "'",
          '"',
          '\\',
          '\0',
          '\n',
          '\r',
          '\x1a',
          '\t',
          '%',
          '_',
          ';',
          '--',
          '`',
          '€',
          '😀',
          '¥',
        ),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 20 }), async (texts) => {
        const [row] = await app.db.query<Record<string, Buffer>[]>(
          `SELECT ${texts.map((_, index) => `CAST(? AS BINARY) AS t${String(index)}`).join(', ')}`,
          texts.map((text) => new SqlText(text)),
        );
        expect(texts.map((_, index) => row?.[`t${String(index)}`]?.toString())).toEqual(texts);
      }),
      { numRuns: 500 },
    );
  });

  it('is set under a mode that takes backslashes as marks', async () => {
    const [row] = await app.db.query<{ mode: string }[]>('SELECT @@SESSION.sql_mode AS mode');
    expect(row?.mode).not.toContain('NO_BACKSLASH_ESCAPES');
  });
});
