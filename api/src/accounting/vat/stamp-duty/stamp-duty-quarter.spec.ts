import Big from 'big.js';
import { daysOf, deferredDay, stampDutyCode, stampDutyDueDay } from './stamp-duty-quarter';

it.each([
  [2026, 1, '2026-01-01', '2026-03-31', '2521', '2026-05-31'],
  [2026, 2, '2026-04-01', '2026-06-30', '2522', '2026-09-30'],
  [2026, 3, '2026-07-01', '2026-09-30', '2523', '2026-11-30'],
  [2026, 4, '2026-10-01', '2026-12-31', '2524', '2027-02-28'],
  [2027, 4, '2027-10-01', '2027-12-31', '2524', '2028-02-29'],
])('%i quarter %i is %s to %s, paid with %s by %s', (year, quarter, from, to, code, due) => {
  expect([
    daysOf({ year, quarter }),
    stampDutyCode({ year, quarter }),
    stampDutyDueDay({ year, quarter }),
  ]).toEqual([{ from, to }, code, due]);
});

it.each([
  ['little in both', 1, '2000', '2998', '2026-11-30'],
  ['little in both', 2, '2000', '2998', '2026-11-30'],
  ['little in the first alone', 1, '2000', '3000', '2026-09-30'],
  ['much with the second', 2, '2000', '3000', null],
  ['much in the first', 1, '5000', '0', null],
  ['the third', 3, '0', '0', null],
])('%s: quarter %i waits', (_title, quarter, first, second, expected) => {
  const amounts = [new Big(first), new Big(second), new Big('0'), new Big('0')];
  expect(deferredDay({ year: 2026, quarter }, amounts)).toBe(expected);
});
