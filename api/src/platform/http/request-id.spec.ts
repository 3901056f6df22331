import { requestIdFrom } from './request-id';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/;

it.each(['0af7651916cd43dd8448eb211c80319c', 'import:2026-03-31:17', 'a.b-c_d.e'])('keeps %s', (id) => {
  expect(requestIdFrom(id)).toBe(id);
});

it.each([
  undefined,
  '',
  'short',
  'x'.repeat(65),
  'line\nbreak-in-it',
  '<script>alert(1)</script>',
  ['twice-given', 'twice-given'],
])('replaces %j by one of its own', (header) => {
  expect(requestIdFrom(header)).toMatch(UUID);
  expect(requestIdFrom(header)).not.toBe(requestIdFrom(header));
});
