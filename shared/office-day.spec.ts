import fc from 'fast-check';
import { civilDate } from './calendar';
import { dayBefore, dayOf, endOfDay, startOfDay } from './office-day';

it.each([
  // day          begins                       why
  ['2026-01-15', '2026-01-14T23:00:00.000Z', 'winter time'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z', 'summer time'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z', 'summer time begins in the night'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z', 'the day after'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z', 'summer time ends in the night'],
  ['2026-10-26', '2026-10-25T23:00:00.000Z', 'the day after'],
])('%s begins at %s: %s', (day, instant) => {
  expect(startOfDay(day)).toBe(instant);
});

const anyDay = fc
  .tuple(
    fc.integer({ min: 100, max: 9998 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => civilDate(year, month, day));

it('a day is read back from its edges, also while its year is being typed', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayOf(startOfDay(day))).toBe(day);
      expect(dayBefore(endOfDay(day))).toBe(day);
    }),
  );
});
