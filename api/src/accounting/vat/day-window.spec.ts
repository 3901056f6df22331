import { addDays } from '@ponte/shared/calendar';
import fc from 'fast-check';
import { dayWindow, type DayCount } from './day-window';

const days = (counts: readonly number[]): DayCount[] =>
  counts.map((count, index) => ({ day: addDays('2026-01-01', index), count }));

it.each([
  [0, 2, { from: '2026-01-01', to: '2026-01-01', skip: 0 }],
  [2, 2, { from: '2026-01-01', to: '2026-01-03', skip: 2 }],
  [3, 1, { from: '2026-01-03', to: '2026-01-03', skip: 0 }],
  [5, 9, { from: '2026-01-03', to: '2026-01-03', skip: 2 }],
  [7, 1, null],
] as const)('of three, none and four lines: after %i the next %i', (offset, limit, found) => {
  expect(dayWindow(days([3, 0, 4]), offset, limit)).toEqual(found);
});

it('law: the window has just the lines of the page behind those it skips', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 6 }), { maxLength: 20 }),
      fc.nat({ max: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (counts, offset, limit) => {
        const lines = days(counts).flatMap(({ day, count }) =>
          Array.from({ length: count }, (_, index) => `${day} ${index}`),
        );
        const window = dayWindow(days(counts), offset, limit);
        const within = lines.filter(
          (line) => window && line.slice(0, 10) >= window.from && line.slice(0, 10) <= window.to,
        );
        const skip = window?.skip ?? 0;
        expect(within.slice(skip, skip + limit)).toEqual(lines.slice(offset, offset + limit));
      },
    ),
  );
});
