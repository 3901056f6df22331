import { bulkRequest } from './bulk-request';
import { monthlyEffect, signed } from './bulk-words';

it('leaves out what was left empty, and what is of the other kind', () => {
  expect(
    bulkRequest({
      ...{ kind: 'promotion', title: 'Estate', promotionId: 5, effectiveOn: null },
      ...{ filters: { q: '', tagId: 3, contractIds: [] }, revision: { basis: 'percent' } },
    }),
  ).toEqual({ kind: 'promotion', title: 'Estate', promotionId: 5, filters: { tagId: 3 } });
  expect(
    bulkRequest({
      ...{ kind: 'price-revision', title: 'ISTAT', promotionId: 5 },
      revision: { basis: 'percent', value: '1.40', indexName: '', productIds: [] },
    }),
  ).toEqual({
    kind: 'price-revision',
    title: 'ISTAT',
    filters: {},
    revision: { basis: 'percent', value: '1.40' },
  });
});

it('tells the effect of a month with its sign', () => {
  const money = (amount: string) => amount;
  const effect = monthlyEffect({ monthlyBefore: '100.00', monthlyAfter: '104.50' }) ?? '';
  expect(signed(effect, money)).toBe('+4.50');
  expect(signed('-3.00', money)).toBe('-3.00');
  expect(signed('0.00', money)).toBe('0.00');
  expect(monthlyEffect({ monthlyBefore: null, monthlyAfter: null })).toBeNull();
});
