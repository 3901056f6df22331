import { addDays, addMonths, daysBetween, endOfMonth, startOfMonth } from '@ponte/shared/calendar';
import fc from 'fast-check';
import { besideMonth, comparedSpan, COMPARISONS, monthsOf, type Days } from './compared-span';

const day = fc.integer({ min: 0, max: 5000 }).map((count) => addDays('2018-01-01', count));
const span: fc.Arbitrary<Days> = fc
  .tuple(day, fc.integer({ min: 0, max: 800 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

it.each([
  // span                      against      days
  ['2026-03-01', '2026-03-31', 'previous', '2026-02-01', '2026-02-28'],
  ['2026-03-01', '2026-03-10', 'previous', '2026-02-01', '2026-02-10'],
  ['2026-01-01', '2026-03-31', 'previous', '2025-10-01', '2025-12-31'],
  ['2026-01-01', '2026-12-31', 'previous', '2025-01-01', '2025-12-31'],
  ['2026-03-10', '2026-03-19', 'previous', '2026-02-28', '2026-03-09'],
  ['2026-03-01', '2026-03-10', 'last-year', '2025-03-01', '2025-03-10'],
  ['2024-02-01', '2024-02-29', 'last-year', '2023-02-01', '2023-02-28'],
  ['2025-02-01', '2025-02-28', 'last-year', '2024-02-01', '2024-02-29'],
] as const)('%s to %s stands beside the %s %s to %s', (from, to, comparison, start, end) => {
  expect(comparedSpan({ from, to }, comparison)).toEqual({ from: start, to: end });
});

it('never overlaps with what was before, and leaves out no day of whole months or odd spans', () => {
  fc.assert(
    fc.property(span, (now) => {
      const before = comparedSpan(now, 'previous');
      expect(before.from <= before.to && before.to < now.from).toBe(true);
      const odd = now.from !== startOfMonth(now.from);
      if (odd || now.to === endOfMonth(now.to)) expect(addDays(before.to, 1)).toBe(now.from);
      if (odd) expect(daysBetween(before.from, before.to)).toBe(daysBetween(now.from, now.to));
    }),
  );
});

it('sets whole months against whole months, a year before as well', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom(...COMPARISONS),
      (some, more, comparison) => {
        const from = startOfMonth(some);
        const before = comparedSpan({ from, to: endOfMonth(addMonths(from, more)) }, comparison);
        expect(before.from).toBe(startOfMonth(before.from));
        expect(before.to).toBe(endOfMonth(before.to));
        expect(monthsOf(before)).toHaveLength(more + 1);
      },
    ),
  );
});

it('puts every month compared beside one of the span', () => {
  fc.assert(
    fc.property(span, fc.constantFrom(...COMPARISONS), (now, comparison) => {
      const before = comparedSpan(now, comparison);
      const beside = monthsOf(before).map((month) => besideMonth(month, before, now));
      expect(beside.filter((month) => !monthsOf(now).includes(month))).toEqual([]);
      expect(beside[0]).toBe(monthsOf(now)[0]);
    }),
  );
});
