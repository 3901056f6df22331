import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from './calendar';
import { DAY_COUNTS, daysIn, daysUpTo } from './day-count';

it.each([
  // full period                 day            actual  of thirty
  ['2026-01-01', '2026-02-01', '2026-01-01', 0, 0],
  ['2026-01-01', '2026-02-01', '2026-01-17', 16, 16],
  ['2026-01-01', '2026-02-01', '2026-01-30', 29, 29],
  ['2026-01-01', '2026-02-01', '2026-01-31', 30, 29],
  ['2026-01-01', '2026-02-01', '2026-02-01', 31, 30],
  ['2026-02-01', '2026-03-01', '2026-02-28', 27, 27],
  ['2026-02-01', '2026-03-01', '2026-03-01', 28, 30],
  ['2026-01-01', '2026-04-01', '2026-02-15', 45, 44],
  ['2026-01-01', '2026-04-01', '2026-03-31', 89, 89],
  ['2026-02-28', '2026-03-31', '2026-03-31', 31, 30],
  ['2026-02-28', '2026-05-31', '2026-03-31', 31, 30],
  ['2026-02-28', '2026-05-31', '2026-04-30', 61, 60],
])('of %s..%s, up to %s: %i days, %i by months of thirty', (from, to, day, actual, thirty) => {
  expect([daysUpTo({ from, to }, day, 'actual'), daysUpTo({ from, to }, day, 'thirty')]).toEqual([
    actual,
    thirty,
  ]);
});

it('never goes back, begins with nothing and ends with the whole', () => {
  const period = fc
    .record({ start: fc.nat(3000), months: fc.constantFrom(1, 2, 3, 6, 12) })
    .map(({ start, months }) => {
      const from = addDays('2020-01-01', start);
      return { from, to: addMonths(from, months) };
    });
  fc.assert(
    fc.property(period, fc.constantFrom(...DAY_COUNTS), (full, dayCount) => {
      expect(daysUpTo(full, full.from, dayCount)).toBe(0);
      expect(daysUpTo(full, full.to, dayCount)).toBe(daysIn(full, dayCount));
      let before = 0;
      for (let offset = 1; offset <= daysBetween(full.from, full.to); offset += 1) {
        const now = daysUpTo(full, addDays(full.from, offset), dayCount);
        expect(now).toBeGreaterThanOrEqual(before);
        before = now;
      }
    }),
  );
});
