import { freshness } from './session-freshness';

it.each([
  [0, 300, 'online'],
  [300, 300, 'online'],
  [301, 300, 'late'],
  [900, 300, 'late'],
  [901, 300, 'stale'],
  [901, 600, 'late'],
])('silent for %i s on a line that reports every %i s: %s', (silent, interval, expected) => {
  expect(freshness(silent, interval)).toBe(expected);
});
