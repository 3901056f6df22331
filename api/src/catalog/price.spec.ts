import Big from 'big.js';
import { listedPriceFaults, priceOn } from './price';

const OWN = new Big('30');
const price = (unitPrice: string, startsOn: string, endsOn: string | null = null) => ({
  unitPrice: new Big(unitPrice),
  startsOn,
  endsOn,
});

describe('the price on a day', () => {
  const listed = [
    price('25', '2025-01-01'),
    price('19', '2025-06-01', '2025-08-31'),
    price('27', '2026-01-01'),
  ];

  it.each([
    ['2024-12-31', '30', 'before the list begins: the product’s own'],
    ['2025-01-01', '25', 'first day'],
    ['2025-05-31', '25', 'the day before the promotion'],
    ['2025-06-01', '19', 'the promotion lies over the lasting price'],
    ['2025-08-31', '19', 'its last day is included'],
    ['2025-09-01', '25', 'then the lasting price again'],
    ['2026-01-01', '27', 'a new price follows an open one'],
  ])('%s: %s (%s)', (day, expected) => {
    expect(priceOn(listed, OWN, day).toFixed()).toBe(expected);
    expect(priceOn([...listed].reverse(), OWN, day).toFixed()).toBe(expected);
  });

  it('is the product’s own when the list says nothing, and may be zero when it says so', () => {
    expect(priceOn([], OWN, '2025-01-01')).toBe(OWN);
    expect(priceOn([price('0', '2025-01-01')], OWN, '2025-01-01').toFixed()).toBe('0');
  });
});

describe('faults of a list', () => {
  it.each([
    [[{ productId: 1, startsOn: '2025-01-01', endsOn: '2025-01-01' }], []],
    [[{ productId: 1, startsOn: '2025-01-02', endsOn: '2025-01-01' }], ['items.0.endsOn']],
    [
      [
        { productId: 1, startsOn: '2025-01-01', endsOn: null },
        { productId: 2, startsOn: '2025-01-01', endsOn: null },
        { productId: 1, startsOn: '2025-01-01', endsOn: null },
      ],
      ['items.2.startsOn'],
    ],
  ])('%j', (items, fields) => {
    expect(listedPriceFaults(items).map(({ field }) => field)).toEqual(fields);
  });
});
