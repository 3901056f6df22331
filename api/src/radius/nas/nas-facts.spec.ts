import { nasStanding } from './nas-facts';

const NOW = new Date('2026-03-10T10:00:00Z');

it.each([
  [true, null, 'unheard'],
  [true, '2026-03-10T09:45:00Z', 'heard'],
  [true, '2026-03-10T09:44:59Z', 'silent'],
  [false, '2026-03-10T10:00:00Z', 'inactive'],
])('in use: %s, last heard of at %s: %s', (active, at, standing) => {
  expect(nasStanding(active, at === null ? null : new Date(at), NOW)).toBe(standing);
});
