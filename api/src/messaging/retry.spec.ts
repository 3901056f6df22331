import { minutesUntilRetry } from './retry';

it.each([
  // tries made   minutes
  [1, 1],
  [2, 5],
  [3, 15],
  [4, 60],
  [8, 1440],
  [9, null],
])('after %i tries it waits %s minutes', (attempts, minutes) => {
  expect(minutesUntilRetry(attempts)).toBe(minutes);
});

it('goes on for two days', () => {
  const waits = Array.from({ length: 9 }, (_, index) => minutesUntilRetry(index + 1) ?? 0);
  expect(waits.reduce((sum, minutes) => sum + minutes, 0) / 60).toBeGreaterThan(46);
});
