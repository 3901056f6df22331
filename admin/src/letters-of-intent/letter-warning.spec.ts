import { letterWarning, usedPercent } from './letter-warning';

it.each([
  // state     left       last day      warning
  ['active', '100.00', '2026-12-31', null],
  ['active', '99.99', '2026-12-31', 'nearly-used'],
  ['active', '500.00', '2026-04-15', 'expires-soon'],
  ['active', '500.00', '2026-04-16', null],
  ['expired', '10.00', '2026-03-01', null],
] as const)('a letter %s of 1,000 with %s left until %s: %s', (state, left, endsOn, warning) => {
  expect(letterWarning({ state, amount: '1000.00', left, endsOn }, '2026-03-16')).toBe(warning);
});

it('draws what is used of the whole', () => {
  expect(usedPercent({ amount: '1000.00', left: '250.00' })).toBe(75);
});
