import { addDays, addMonths, type CivilDate, type Period } from '@ponte/shared/calendar';
import { DAY_COUNTS } from '@ponte/shared/day-count';
import { decimal, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { prorate, unitPriceFor } from './proration';

const period = (from: CivilDate, to: CivilDate): Period => ({ from, to });

describe('prorate', () => {
  it.each([
    // price   full period                 part in force               owed
    ['31.00', '2025-03-01', '2025-04-01', '2025-03-01', '2025-04-01', '31.00'],
    ['31.00', '2025-03-01', '2025-04-01', '2025-03-17', '2025-04-01', '15.00'],
    ['31.00', '2025-03-01', '2025-04-01', '2025-03-01', '2025-03-17', '16.00'],
    ['30.00', '2024-02-01', '2024-03-01', '2024-02-29', '2024-03-01', '1.03'],
    ['30.00', '2025-02-01', '2025-03-01', '2025-02-28', '2025-03-01', '1.07'],
    ['90.00', '2025-01-31', '2025-04-30', '2025-03-31', '2025-04-30', '30.34'],
    ['10.00', '2025-03-01', '2025-04-01', '2025-03-10', '2025-03-20', '3.23'],
  ])('%s for %s..%s, in force %s..%s, owes %s', (price, from, to, start, end, owed) => {
    expect(prorate(new Big(price), period(from, to), period(start, end), 'actual').toFixed(2)).toBe(owed);
  });

  it('owes the whole price for the whole period, and its parts add up to it however it is cut', () => {
    const cases = fc.record({
      price: fc.integer({ min: 1, max: 5_000_000 }),
      scale: fc.constantFrom('0.01', '0.0001', '0.00000001'),
      start: fc.integer({ min: 0, max: 4000 }),
      months: fc.constantFrom(1, 2, 3, 6, 12),
      dayCount: fc.constantFrom(...DAY_COUNTS),
      cuts: fc.array(fc.integer({ min: 1, max: 365 }), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(cases, ({ price, scale, start, months, cuts, dayCount }) => {
        const from = addDays('2020-01-01', start);
        const full = period(from, addMonths(from, months));
        const inner = [...new Set(cuts.map((cut) => addDays(from, cut)))]
          .filter((day) => day < full.to)
          .sort();
        const borders = [full.from, ...inner, full.to];
        const amount = decimal(price).times(scale);
        const parts = borders
          .slice(1)
          .map((to, index) => prorate(amount, full, period(borders[index] ?? from, to), dayCount));
        expect(sum(parts).toFixed(2)).toBe(amount.toFixed(2));
        for (const part of parts) expect(part.toFixed()).toBe(part.toFixed(2).replace(/\.?0+$/, ''));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('unitPriceFor', () => {
  it('keeps a whole period exact and gives eight decimals for a part', () => {
    const full = period('2025-03-01', '2025-04-01');
    expect(unitPriceFor(new Big('29.90'), full, full, 'actual').toFixed()).toBe('29.9');
    expect(unitPriceFor(new Big('29.90'), full, period('2025-03-17', '2025-04-01'), 'actual').toFixed()).toBe(
      '14.46774194',
    );
  });
});
