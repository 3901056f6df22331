import { removal } from './removal';

it.each([
  // promotion from   to            billed up to   what is left
  ['2026-06-01', '2026-08-31', '2026-06-01', 'gone'],
  ['2026-06-01', null, '2026-05-01', 'gone'],
  ['2026-06-01', '2026-08-31', '2026-07-01', { endsOn: '2026-06-30' }],
  ['2026-06-01', null, '2026-07-01', { endsOn: '2026-06-30' }],
  ['2026-06-01', '2026-08-31', '2026-09-01', 'over'],
  ['2026-06-01', '2026-08-31', '2026-08-31', { endsOn: '2026-08-30' }],
])('of one from %s to %s, billed up to %s, there is left: %j', (startsOn, endsOn, openDay, left) => {
  expect(removal({ startsOn, endsOn }, openDay)).toEqual(left);
});
