import { changedDays } from './changed-days';

const bill = (dueOn: string, taxable: string) => ({ dueOn, taxable });

it.each([
  ['nothing', [bill('2026-04-01', '30.00')], []],
  ['another amount', [bill('2026-04-01', '60.00')], ['2026-04-01']],
  ['another day', [bill('2026-03-17', '14.51'), bill('2026-04-01', '30.00')], ['2026-03-17']],
])('points out %s', (_, after, days) => {
  expect([...changedDays([bill('2026-04-01', '30.00')], after)]).toEqual(days);
});
