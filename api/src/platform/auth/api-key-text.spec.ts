import { apiKeyOf, issueApiKey } from './api-key-text';

it('issues keys of 256 random bits that show eleven characters', () => {
  const { key, prefix } = issueApiKey();
  expect(key).toMatch(/^pk_[\w-]{43}$/);
  expect(prefix).toBe(key.slice(0, 11));
  expect(issueApiKey().key).not.toBe(key);
});

it.each([
  [{ 'x-api-key': 'pk_abc' }, 'pk_abc'],
  [{ 'x-api-key': 'nonsense' }, 'nonsense'],
  [{ authorization: 'Bearer pk_abc' }, 'pk_abc'],
  [{ authorization: 'bearer pk_abc' }, 'pk_abc'],
  [{ authorization: 'Bearer eyJhbGciOi.J9.x' }, null],
  [{ authorization: 'Basic pk_abc' }, null],
  [{}, null],
])('reads %j as %s', (headers, key) => {
  expect(apiKeyOf(headers)).toBe(key);
});
