import fc from 'fast-check';
import { formatFault, formatsMeet, invoiceNumber } from './invoice-number';

it.each([
  ['{year}/{number:5}', '2026/00042'],
  ['FE-{number}', 'FE-42'],
  ['{number}/{year:2}/B', '42/26/B'],
  ['{number:2}', '42'],
])('%s gives %s', (format, number) => {
  expect(invoiceNumber(format, 2026, 42)).toBe(number);
});

describe('a format', () => {
  it.each(['{year}/{number:5}', 'NC {number}', '{number}', '{year:2}-{number:4}/TO'])(
    '%s will do',
    (format) => {
      expect(formatFault(format)).toBeNull();
    },
  );

  it.each([
    ['{year}', 'no number'],
    ['{number}/{number}', 'two numbers'],
    ['{year}{number}', 'year and number run into each other'],
    ['1{number}', 'a digit beside the number'],
    ['{month}/{number}', 'no such token'],
    ['{number:12}', 'wider than nine digits'],
    ['è{number}', 'not ASCII'],
    [' {number}', 'blank at the edge'],
    ['A-VERY-LONG-PREFIX/{number}', 'more than 20 characters'],
  ])('%s will not: %s', (format) => {
    expect(formatFault(format)).toBe('register.invalid-format');
  });
});

describe('numbers of two registers', () => {
  it.each([
    ['{year}/{number:5}', '{year}/{number}', true],
    ['{year}/{number}', '{number}/{year}', true],
    ['{number}/1', '1/{number}', true],
    ['A{year}/{number}', 'A2026/{number}', true],
    ['{year}/{number}', '{year:2}/{number}', false],
    ['FE/{number}', 'NC/{number}', false],
    ['{number}', 'NC{number}', false],
    ['{number}', '{number}/B', false],
  ])('%s and %s meet: %s', (one, other, met) => {
    expect(formatsMeet(one, other)).toBe(met);
    expect(formatsMeet(other, one)).toBe(met);
  });

  const literal = fc.stringMatching(/^[A1/]{0,3}$/);
  const format = fc
    .tuple(literal, literal)
    .map(([before, after]) => `${before}{number}${after}`)
    .filter((text) => formatFault(text) === null);

  it('never meet where the formats are said not to', () => {
    fc.assert(
      fc.property(format, format, fc.integer({ min: 1, max: 200 }), (one, other, sequence) => {
        fc.pre(!formatsMeet(one, other));
        const number = invoiceNumber(one, 2026, sequence);
        for (let candidate = 1; candidate <= 200; candidate += 1)
          expect(invoiceNumber(other, 2026, candidate)).not.toBe(number);
      }),
      { numRuns: 50 },
    );
  });
});
