import { usedOf } from './subnet-use';

it.each([
  ['static', 10, 40, 100, 10, 90, 10],
  ['pool', 10, 40, 100, 50, 50, 50],
  ['pool', 10, 100, 100, 100, 0, 100],
  ['delegated', 0, 0, 0, 0, 0, 0],
])('%s: %i taken, %i online of %i', (purpose, taken, online, capacity, used, free, percent) => {
  expect(usedOf({ purpose, taken, online, capacity })).toEqual({ used, free, percent });
});
