import fc from 'fast-check';
import { decimalFault, readDecimal, tidyDecimal, writeDecimal } from './decimal-text';

describe('readDecimal', () => {
  it.each([
    ['12', '12'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['12,', '12.'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1.234.567', '1234567'],
    ['1.234.567,89', '1234567.89'],
    ['€ 1 234,50', '1234.50'],
    ['-3,20', '-3.20'],
    ['22 %', '22'],
    ['', ''],
    ['abc', 'abc'],
    ['1,2,', '1,2,'],
    ['1,2.', '1,2.'],
    ['1.23,4', '1.23,4'],
    ['1.2.3', '1.2.3'],
  ])('%s → %s', (text, decimal) => {
    expect(readDecimal(text)).toBe(decimal);
  });

  it('reads back what it wrote, so typing never jumps', () => {
    const decimals = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.stringMatching(/^\d{0,8}$/))
      .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${String(whole)}${fraction && `.${fraction}`}`);
    fc.assert(
      fc.property(decimals, fc.constantFrom('it', 'en'), (decimal, locale) => {
        expect(readDecimal(writeDecimal(decimal, locale))).toBe(decimal);
      }),
    );
  });
});

describe('tidyDecimal', () => {
  it.each([
    ['12.', 2, '12.00'],
    ['.5', 2, '0.50'],
    ['007.1', 2, '7.10'],
    ['12.345', 2, '12.345'],
    ['12', 0, '12'],
    ['-', 2, '-'],
    ['', 2, ''],
    ['x', 2, 'x'],
  ])('%s with %i decimals → %s', (typed, least, tidy) => {
    expect(tidyDecimal(typed, least)).toBe(tidy);
  });
});

describe('decimalFault', () => {
  it.each([
    ['12.50', null],
    ['0', null],
    ['100', null],
    ['1e3', 'decimal.format'],
    ['abc', 'decimal.format'],
    ['-', 'decimal.format'],
    ['1.234', 'decimal.scale'],
    ['-0.01', 'decimal.min'],
    ['100.01', 'decimal.max'],
  ])('%s → %s', (decimal, code) => {
    expect(decimalFault(decimal, { scale: 2, min: 0, max: 100 })?.code ?? null).toBe(code);
  });
});
