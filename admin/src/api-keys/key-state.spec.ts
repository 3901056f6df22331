import { keyState, type ApiKey } from './key-state';

const NOW = '2026-03-31T10:00:00.000Z';
const key = (dates: Partial<ApiKey>): ApiKey => ({ expiresAt: null, revokedAt: null, ...dates }) as ApiKey;

it.each([
  ['active', {}],
  ['active', { expiresAt: '2026-03-31T10:00:00.001Z' }],
  ['expired', { expiresAt: NOW }],
  ['revoked', { revokedAt: NOW }],
  ['revoked', { revokedAt: NOW, expiresAt: '2020-01-01T00:00:00.000Z' }],
])('is %s: %p', (state, dates) => {
  expect(keyState(key(dates), NOW)).toBe(state);
});
