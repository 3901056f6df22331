import { monthsFrom, weeksOf } from './month-days';

describe('a month in weeks', () => {
  it('begins on Monday', () => {
    const weeks = weeksOf('2026-04-01'); // a Wednesday
    expect(weeks[0]).toEqual([
      null,
      null,
      '2026-04-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-04',
      '2026-04-05',
    ]);
    expect(weeks.at(-1)).toEqual(['2026-04-27', '2026-04-28', '2026-04-29', '2026-04-30', null, null, null]);
  });

  it.each([
    ['2026-02-01', 5],
    ['2027-02-01', 4],
    ['2026-08-01', 6],
  ])('%s has %i weeks', (first, count) => {
    expect(weeksOf(first)).toHaveLength(count);
  });
});

it('months follow each other', () => {
  expect(monthsFrom('2026-11-01', 3)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
});
