import Big from 'big.js';
import fc from 'fast-check';
import { allocate, decimal, money, price, roundCents, sum } from './money';

const cents = fc
  .bigInt({ min: -99_999_999_999n, max: 99_999_999_999n })
  .map((count) => new Big(String(count)).div('100'));
const weight = fc.integer({ min: 0, max: 1_000_000 }).map((count) => new Big(String(count)).div('1000'));
const weights = fc
  .array(weight, { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((each) => !each.eq('0')));

describe('roundCents', () => {
  it.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['0.00499999999999999999', '0.00'],
    ['-0.004', '0.00'],
    ['2.675', '2.68'], // a float would give 2.67
    ['1.255', '1.26'],
  ])('%s is %s', (amount, rounded) => {
    expect(money(roundCents(new Big(amount)))).toBe(rounded);
  });
});

describe('decimal', () => {
  it('takes strings, whole numbers and decimals, and no floats', () => {
    expect(decimal('10.10').toFixed()).toBe('10.1');
    expect(decimal(7).toFixed()).toBe('7');
    expect(() => decimal(0.1)).toThrow(TypeError);
    expect(() => decimal(Number.MAX_SAFE_INTEGER + 1)).toThrow(TypeError);
  });

  it('shares one for each text, and is right however many texts there were', () => {
    expect(decimal('22.00')).toBe(decimal('22.00'));
    for (let cents = 0; cents < 5000; cents++) {
      const text = `${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`;
      expect(decimal(text).toFixed(2)).toBe(text);
    }
    expect(() => decimal('12,50')).toThrow('Invalid number');
  });
});

it.each([
  ['30', '30.00'],
  ['24.59016393', '24.59016393'],
  ['29.9', '29.90'],
  ['-0.125', '-0.125'],
  ['0', '0.00'],
])('writes the unit price %s as %s', (amount, text) => {
  expect(price(new Big(amount))).toBe(text);
});

describe('allocate', () => {
  it.each([
    ['100.00', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
    ['0.02', ['1', '1', '1'], ['0.01', '0.01', '0.00']],
    ['-100.00', ['1', '1', '1'], ['-33.34', '-33.33', '-33.33']],
    ['10.00', ['50', '30', '20'], ['5.00', '3.00', '2.00']],
    ['10.00', ['0', '1'], ['0.00', '10.00']],
    ['0.00', ['3', '4'], ['0.00', '0.00']],
  ])('%s by %j is %j', (total, by, parts) => {
    expect(
      allocate(
        new Big(total),
        by.map((each) => new Big(each)),
      ).map(money),
    ).toEqual(parts);
  });

  it('loses no cent and gives none away', () => {
    fc.assert(
      fc.property(cents, weights, (total, by) => expect(sum(allocate(total, by)).eq(total)).toBe(true)),
    );
  });

  it('keeps each part within a cent of its exact share, in whole cents, and never of the other sign', () => {
    fc.assert(
      fc.property(cents, weights, (total, by) => {
        const whole = sum(by);
        allocate(total, by).forEach((part, index) => {
          const share = total.times(by[index] ?? '0').div(whole);
          expect(part.minus(share).abs().lt('0.01')).toBe(true);
          expect(part.eq(roundCents(part))).toBe(true);
          expect(part.times(total).gte('0')).toBe(true);
        });
      }),
    );
  });

  it('gives nothing to a weight of zero', () => {
    fc.assert(
      fc.property(cents, weights, (total, by) => {
        allocate(total, by).forEach((part, index) => {
          if (by[index]?.eq('0')) expect(part.eq('0')).toBe(true);
        });
      }),
    );
  });

  it('refuses weights that add up to zero', () => {
    expect(() => allocate(new Big('1'), [])).toThrow(RangeError);
    expect(() => allocate(new Big('1'), [new Big('0')])).toThrow(RangeError);
  });
});
