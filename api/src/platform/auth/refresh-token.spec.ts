import {
  issueRefreshToken,
  judgeRefresh,
  readRefreshToken,
  sessionEnd,
  type RefreshState,
} from './refresh-token';
import { randomToken, tokenHash } from './secret-token';

const now = new Date('2026-03-31T10:00:00Z');
const secondsAgo = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
const daysAgo = (days: number): Date => secondsAgo(days * 86_400);

const present = tokenHash('present');
const previous = tokenHash('previous');
const older = tokenHash('older');

const session: RefreshState = {
  refreshHash: present,
  previousHash: previous,
  rotatedAt: secondsAgo(3600),
  expiresAt: new Date('2026-04-10T00:00:00Z'),
  revokedAt: null,
};

it.each<[string, Partial<RefreshState>, string, string]>([
  ['the present token', {}, present, 'rotate'],
  ['the one before, an hour after', {}, previous, 'reuse'],
  ['the one before, at once', { rotatedAt: now }, previous, 'race'],
  ['the one before, 10 s after', { rotatedAt: secondsAgo(10) }, previous, 'race'],
  ['the one before, 11 s after', { rotatedAt: secondsAgo(11) }, previous, 'reuse'],
  ['an older one, at once', { rotatedAt: now }, older, 'reuse'],
  ['an old one before any rotation', { previousHash: null, rotatedAt: now }, older, 'reuse'],
  ['the present one of an ended session', { expiresAt: now }, present, 'over'],
  ['the present one of a revoked session', { revokedAt: secondsAgo(1) }, present, 'over'],
  ['an old one of a revoked session', { revokedAt: secondsAgo(1) }, older, 'over'],
])('%s', (_, change, hash, verdict) => {
  expect(judgeRefresh({ ...session, ...change }, hash, now)).toBe(verdict);
});

it('is read as it was issued', () => {
  const family = randomToken();
  const { token, hash } = issueRefreshToken(family);
  expect(readRefreshToken(token)).toEqual({ family, hash });
});

it.each([
  undefined,
  null,
  7,
  '',
  'abc',
  `${'a'.repeat(43)}.${'b'.repeat(42)}`,
  `${'a'.repeat(43)}.${'b'.repeat(43)}.c`,
])('reads nothing in %j', (token) => {
  expect(readRefreshToken(token)).toBeNull();
});

it.each([
  // signed in      ends
  [daysAgo(0), '2026-04-14T10:00:00.000Z'],
  [daysAgo(30), '2026-04-14T10:00:00.000Z'],
  [daysAgo(50), '2026-04-10T10:00:00.000Z'],
])('a session of %s used now ends %s', (createdAt, end) => {
  expect(sessionEnd(createdAt, now).toISOString()).toBe(end);
});
