import { formatsFor } from './formats';

const italian = formatsFor('it');
const english = formatsFor('en');

/** Intl parts number and currency by a no-break space. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it.each([
    ['0.00', '0,00 €', '€0.00'],
    ['36.6', '36,60 €', '€36.60'],
    ['1234.50', '1.234,50 €', '€1,234.50'],
    ['-1234567.89', '-1.234.567,89 €', '-€1,234,567.89'],
    ['999999999999.99', '999.999.999.999,99 €', '€999,999,999,999.99'],
  ])('%s reads %s and %s', (amount, it, en) => {
    expect(plain(italian.money(amount))).toBe(it);
    expect(plain(english.money(amount))).toBe(en);
  });

  it('is exact beyond what a float can hold', () => {
    expect(plain(italian.money('90071992547409.93'))).toBe('90.071.992.547.409,93 €');
  });
});

describe('decimals', () => {
  it.each([
    ['29.90000000', 2, '29,90'],
    ['0.00012345', 2, '0,00012345'],
    ['12', 0, '12'],
  ])('%s with at least %i decimals reads %s', (value, least, text) => {
    expect(italian.decimal(value, least)).toBe(text);
  });

  it.each([
    ['22.00', '22%'],
    ['7.5', '7,5%'],
  ])('%s percent reads %s', (value, text) => {
    expect(plain(italian.percent(value)).replace(' ', '')).toBe(text);
  });
});

describe('days', () => {
  it('are the same day in every zone', () => {
    expect(italian.day('2025-03-30')).toBe('30/03/2025');
    expect(english.day('2025-01-01')).toBe('01/01/2025');
  });

  it('of a half-open period end with the last day that is in it', () => {
    expect(italian.period('2025-02-01', '2025-03-01')).toBe('01/02/2025 – 28/02/2025');
    expect(italian.period('2025-02-01', '2025-02-02')).toBe('01/02/2025');
  });

  it('make months by name', () => {
    expect(italian.month('2025-03')).toBe('marzo 2025');
    expect(english.month('2025-03')).toBe('March 2025');
  });

  it('put instants on the office’s clock, summer and winter', () => {
    expect(italian.instant('2025-06-30T22:30:00.000Z')).toBe('01/07/2025, 00:30');
    expect(italian.instant('2025-12-31T23:30:00.000Z')).toBe('01/01/2026, 00:30');
  });
});
