import { logoFault } from './logo-file';

it.each([
  ['image/png', 20_000, null],
  ['image/jpeg', 299_000, null],
  ['image/png', 300_000, 'logo.size'],
  ['image/svg+xml', 1_000, 'logo.type'],
  ['', 1_000, 'logo.type'],
])('a file of %s with %i bytes: %s', (type, size, fault) => {
  expect(logoFault({ type, size })).toBe(fault);
});
