import { decimal, ZERO } from '@ponte/shared/money';
import { promotionsOn, type LinePromotion } from '../contracts/line-promotion';
import type { DuePeriod } from '../contracts/schedule';
import { discountedPrice, plainPercent, type Discount } from '../invoicing/discount-chain';
import { discountedStretches, discountsOf } from './discounts';

const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const DUE: DuePeriod = { kind: 'recurring', full: MARCH, active: MARCH, dueOn: MARCH.from, part: 0 };

const promotion = (name: string, values: Partial<LinePromotion> = {}): LinePromotion => ({
  ...{ id: name.charCodeAt(0), name, from: '2026-01-01', to: null, kind: 'percent', value: decimal('10') },
  ...{ priority: 1, exclusive: false },
  ...values,
});

describe('which promotions count on a day', () => {
  it.each<[string, LinePromotion[], string[]]>([
    [
      'all that have begun and are not over',
      [
        promotion('A'),
        promotion('B', { from: '2026-03-02' }),
        promotion('C', { to: '2026-03-01' }),
        promotion('D', { to: '2026-03-02' }),
      ],
      ['A', 'D'],
    ],
    [
      'the lower number first',
      [promotion('A', { priority: 3 }), promotion('B', { priority: 2 })],
      ['B', 'A'],
    ],
    ['the older first where numbers are the same', [promotion('B'), promotion('A')], ['A', 'B']],
    ['an exclusive one alone', [promotion('A'), promotion('B', { priority: 9, exclusive: true })], ['B']],
    [
      'the best of several exclusive ones',
      [promotion('A', { priority: 5, exclusive: true }), promotion('B', { priority: 4, exclusive: true })],
      ['B'],
    ],
  ])('%s', (_, promotions, names) => {
    expect(promotionsOn(promotions, '2026-03-01').map(({ name }) => name)).toEqual(names);
  });
});

describe('stretches of one price', () => {
  it.each<[string, LinePromotion[], string[]]>([
    ['whole under a promotion that covers it', [promotion('A')], ['2026-03-01..2026-04-01 A']],
    [
      'cut where one begins',
      [promotion('A', { from: '2026-03-11' })],
      ['2026-03-01..2026-03-11 ', '2026-03-11..2026-04-01 A'],
    ],
    [
      'cut where one ends',
      [promotion('A', { to: '2026-03-11' })],
      ['2026-03-01..2026-03-11 A', '2026-03-11..2026-04-01 '],
    ],
    [
      'cut at each border of several',
      [promotion('A', { from: '2026-03-11', to: '2026-03-21' }), promotion('B', { from: '2026-03-16' })],
      [
        '2026-03-01..2026-03-11 ',
        '2026-03-11..2026-03-16 A',
        '2026-03-16..2026-03-21 A+B',
        '2026-03-21..2026-04-01 B',
      ],
    ],
    [
      'once where two have the same border',
      [promotion('A', { to: '2026-03-11' }), promotion('B', { from: '2026-03-11' })],
      ['2026-03-01..2026-03-11 A', '2026-03-11..2026-04-01 B'],
    ],
  ])('%s', (_, promotions, expected) => {
    const told = discountedStretches(DUE, promotions).map(
      ({ due: { active }, promotions: own }) =>
        `${active.from}..${active.to} ${own.map(({ name }) => name).join('+')}`,
    );
    expect(told).toEqual(expected);
  });
});

const percent = (value: string): Discount => ({ kind: 'percent', value: decimal(value) });
const amount = (value: string): Discount => ({ kind: 'amount', value: decimal(value) });

it.each<[string, number, Discount[], string, string | null]>([
  // price  months  discounts                          left    as one percentage
  ['30', 1, [], '30.00', '0'],
  ['30', 1, [percent('10')], '27.00', '10'],
  ['30', 1, [percent('10'), percent('50')], '13.50', '55'],
  ['30', 1, [percent('33.33'), percent('33.33')], '13.33', null],
  ['30', 1, [percent('10'), amount('5')], '22.00', null],
  ['30', 1, [amount('5'), percent('10')], '22.50', null],
  ['90', 3, [amount('5')], '75.00', null],
  ['30', 1, [amount('35'), percent('10')], '0.00', null],
])('%s EUR for %i months after %j: %s, %s percent', (price, months, discounts, left, one) => {
  expect(discountedPrice(decimal(price), months, discounts).toFixed(2)).toBe(left);
  expect(plainPercent(discounts)?.toFixed() ?? null).toBe(one);
});

it('lowers by the line’s own discount first, then by the pause, then by promotions', () => {
  const line = { discountPercent: decimal('10'), pausePercent: decimal('20') };
  const told = (discounts: readonly Discount[]): string[] =>
    discounts.map(({ kind, value }) => `${kind} ${value.toFixed()}`);
  expect(told(discountsOf(line, [promotion('A', { value: decimal('5') })]))).toEqual([
    'percent 10',
    'percent 80',
    'percent 5',
  ]);
  expect(told(discountsOf({ discountPercent: ZERO, pausePercent: null }, []))).toEqual([]);
});
