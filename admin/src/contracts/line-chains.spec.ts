import { lineChains, type Line } from './line-chains';

const line = (
  id: number,
  startsOn: string,
  endsOn: string | null,
  originLineId: number | null = null,
): Line => ({
  ...{ id, productId: 7, startsOn, endsOn, originLineId },
});

const told = (lines: Line[]) =>
  lineChains(lines, '2026-06-15').map(({ now, earlier, later }) => [
    earlier.map(({ id }) => id),
    now.id,
    later.map(({ id }) => id),
  ]);

it.each([
  [
    'lines that follow none',
    [line(1, '2026-01-01', null), line(2, '2026-01-01', null)],
    [
      [[], 1, []],
      [[], 2, []],
    ],
  ],
  [
    'a chain as one line, told from today',
    [
      line(1, '2026-01-01', '2026-04-30'),
      line(5, '2026-08-01', null, 1),
      line(3, '2026-05-01', '2026-07-31', 1),
    ],
    [[[1], 3, [5]]],
  ],
  [
    'no stretch of no days',
    [
      line(1, '2026-01-01', '2026-05-31'),
      line(2, '2026-06-01', '2026-05-31', 1),
      line(3, '2026-06-01', null, 1),
    ],
    [[[1], 3, []]],
  ],
  ['what is to come', [line(1, '2026-08-01', null)], [[[], 1, []]]],
  [
    'the last of what was',
    [line(1, '2026-01-01', '2026-02-28'), line(2, '2026-03-01', '2026-03-31', 1)],
    [[[1], 2, []]],
  ],
  ['a line that never had a day', [line(1, '2026-01-01', '2025-12-31')], [[[], 1, []]]],
])('shows %s', (_, lines, expected) => {
  expect(told(lines)).toEqual(expected);
});
