import { decimal, money } from '@ponte/shared/money';
import { choiceFaults, quoteSums } from './quote-sums';

type Row = readonly [amount: string, rate: string, recurring: boolean, optional: boolean, chosen: boolean];

const line = ([amount, rate, recurring, optional, chosen]: Row) => ({
  ...{ amount: decimal(amount), taxRate: decimal(rate), natura: null, payability: 'I' as const, law: null },
  ...{ recurring, optional, chosen },
});

/** Fibre for 29.90 a month, 120.00 for the installation, and a router and a second line to choose. */
const ROWS: readonly Row[] = [
  ['29.90', '22', true, false, false],
  ['120.00', '22', false, false, false],
  ['89.99', '10', false, true, false],
  ['5.00', '22', true, true, false],
];

it.each([
  [[], '120.00', '146.40', '29.90', '36.48'],
  [[2], '209.99', '245.39', '29.90', '36.48'],
  [[2, 3], '209.99', '245.39', '34.90', '42.58'],
] as const)('with the options %j: once %s, with tax %s; a month %s, with tax %s', (chosen, ...sums) => {
  const lines = ROWS.map(([amount, rate, recurring, optional], index) =>
    line([amount, rate, recurring, optional, (chosen as readonly number[]).includes(index)]),
  );
  const { once, monthly } = quoteSums(lines);
  expect([once.taxable, once.total, monthly.taxable, monthly.total].map(money)).toEqual(sums);
});

it('takes the tax once on each rate, never summed from lines', () => {
  const cents = Array.from({ length: 3 }, () => line(['0.05', '22', false, false, false]));
  expect(money(quoteSums(cents).once.tax)).toBe('0.03');
});

it('names what was chosen and is no option', () => {
  const lines = [
    { position: 1, optional: false },
    { position: 2, optional: true },
  ];
  expect(choiceFaults(lines, [2])).toEqual([]);
  expect(choiceFaults(lines, [2, 1, 9])).toEqual([
    { field: 'chosen.1', code: 'unknown' },
    { field: 'chosen.2', code: 'unknown' },
  ]);
});
