import { payReference } from './pay-reference';

it.each([
  [4711, [], 'Cliente 4711'],
  [4711, ['2026/00042'], 'Cliente 4711 - fatt. 2026/00042'],
  [4711, ['2026/00042', '2026/00051'], 'Cliente 4711 - fatt. 2026/00042, 2026/00051'],
])('customer %i with %j: %s', (partnerId, numbers, reference) => {
  expect(payReference(partnerId, numbers)).toBe(reference);
});

it('fits into a transfer', () => {
  const numbers = Array.from({ length: 40 }, (_, index) => `2026/${String(index).padStart(5, '0')}`);
  const reference = payReference(4711, numbers);
  expect(reference.length).toBeLessThanOrEqual(140);
  expect(reference).toMatch(/^Cliente 4711 - fatt\. (2026\/\d{5}, )+2026\/\d{5}$/);
});
