import { decimal } from '@ponte/shared/money';
import fc from 'fast-check';
import { promotionsOn, type LinePromotion } from '../line-promotion';
import { discountedPrice } from './discounted-price';

let id = 0;
const promotion = (values: Partial<Omit<LinePromotion, 'value'>> & { value: string }): LinePromotion => ({
  ...{ id: ++id, name: 'Promo', from: '2026-01-01', to: null, kind: 'percent', priority: 100 },
  exclusive: false,
  ...values,
  value: decimal(values.value),
});

const line = { unitPrice: decimal('30'), discountPercent: decimal('0'), pausePercent: null };

describe('what a month costs with promotions', () => {
  const half = promotion({ value: '50' });
  const tenth = promotion({ value: '10' });
  const five = promotion({ value: '5', kind: 'amount' });
  it.each<[string, string, LinePromotion[], string]>([
    // price less its own discount %, promotions                           EUR a month
    ['none', '0', [], '30'],
    ['half', '0', [half], '15'],
    ['own 10 %, then half', '10', [half], '13.5'],
    ['half, then a tenth of the rest', '0', [half, tenth], '13.5'],
    ['five euro', '0', [five], '25'],
    ['half first, then five', '0', [{ ...half, priority: 1 }, five], '10'],
    ['five first, then half', '0', [half, { ...five, priority: 1 }], '12.5'],
    ['never below nothing', '0', [promotion({ value: '31', kind: 'amount' }), tenth], '0'],
    ['free', '0', [promotion({ value: '100' }), five], '0'],
    ['an exclusive one alone', '0', [half, { ...tenth, exclusive: true }], '27'],
    [
      'the better placed of two exclusive ones',
      '0',
      [{ ...half, exclusive: true, priority: 5 }, { ...tenth, exclusive: true, priority: 2 }, five],
      '27',
    ],
    ['one that is over', '0', [promotion({ value: '50', to: '2026-03-15' })], '30'],
    ['one on its last day', '0', [promotion({ value: '50', to: '2026-03-16' })], '15'],
    ['one to come', '0', [promotion({ value: '50', from: '2026-03-16' })], '30'],
    [
      'an exclusive one to come',
      '0',
      [five, promotion({ value: '9', exclusive: true, from: '2026-04-01' })],
      '25',
    ],
  ])('%s', (_, own, promotions, price) => {
    const discountPercent = decimal(own);
    expect(discountedPrice({ ...line, discountPercent }, promotions, '2026-03-15').toFixed()).toBe(price);
  });
});

it('of a pause a part is paid, after the own discount and before promotions', () => {
  const paused = { unitPrice: decimal('30'), discountPercent: decimal('10'), pausePercent: decimal('20') };
  const five = promotion({ value: '1', kind: 'amount' });
  expect(discountedPrice(paused, [five], '2026-03-15').toFixed()).toBe('4.4');
});

it('lies between nothing and the full price, and the order in which promotions are told does not matter', () => {
  const any = fc.record({
    kind: fc.constantFrom('percent' as const, 'amount' as const),
    value: fc.integer({ min: 1, max: 100 }).map(String),
    priority: fc.integer({ min: 1, max: 3 }),
    exclusive: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 5 }), (values) => {
      const promotions = values.map((each) => promotion(each));
      const price = discountedPrice(line, promotions, '2026-03-15');
      expect(price.gte('0') && price.lte(line.unitPrice)).toBe(true);
      const reversed = discountedPrice(line, [...promotions].reverse(), '2026-03-15');
      expect(reversed.toFixed()).toBe(price.toFixed());
      expect(promotionsOn(promotions, '2026-03-15').filter(({ exclusive }) => exclusive).length).toBeLessThan(
        2,
      );
    }),
  );
});
