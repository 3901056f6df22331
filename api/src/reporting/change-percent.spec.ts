import { decimal } from '@ponte/shared/money';
import { changePercent, sharePercent } from './change-percent';

it.each([
  // now      before    change
  ['110.00', '100.00', '10'],
  ['100.00', '300.00', '-66.7'],
  ['50.00', '-100.00', '150'],
  ['0.00', '80.00', '-100'],
  ['80.00', '0.00', undefined],
])('%s on %s is a change of %s%%', (now, before, change) => {
  expect(changePercent(decimal(now), decimal(before))?.toFixed()).toBe(change);
});

it('has a share of something only', () => {
  expect(sharePercent(decimal(1), decimal(3))?.toFixed()).toBe('33.3');
  expect(sharePercent(decimal(1), decimal(0))).toBeNull();
});
