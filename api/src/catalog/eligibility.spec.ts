import fc from 'fast-check';
import { ineligibility, type Applicant, type EligibilityRules } from './eligibility';

const FIBRE = { productId: 1, categoryId: 10 };
const RADIO = { productId: 2, categoryId: 20 };

const everybody: EligibilityRules = {
  ...{ active: true, validFrom: null, validTo: null },
  ...{ productIds: [], categoryIds: [], tagIds: [], newCustomerDays: null },
};
const someone: Applicant = { day: '2026-05-10', customerSince: '2024-01-01', tagIds: [7], lines: [FIBRE] };

describe('who gets a promotion', () => {
  it.each<[string, Partial<EligibilityRules>, Partial<Applicant>, string[]]>([
    // the promotion                       who asks                        what speaks against it
    ['for everybody', {}, {}, []],
    ['out of use', { active: false }, {}, ['promotion.not-in-use']],
    ['of June', { validFrom: '2026-06-01' }, {}, ['promotion.not-valid-on-day']],
    ['up to today', { validTo: '2026-05-10' }, {}, []],
    ['for a contract without fees', {}, { lines: [] }, ['promotion.no-fee']],
    ['for fibre', { productIds: [1] }, {}, []],
    ['for fibre, to radio', { productIds: [1] }, { lines: [RADIO] }, ['promotion.no-such-product']],
    ['for fibre, to both', { productIds: [1] }, { lines: [RADIO, FIBRE] }, []],
    ['for the radio category', { categoryIds: [20] }, { lines: [RADIO] }, []],
    ['for fibre or the radio category', { productIds: [1], categoryIds: [20] }, { lines: [RADIO] }, []],
    ['for tag 7', { tagIds: [7, 8] }, {}, []],
    ['for tag 8', { tagIds: [8] }, {}, ['promotion.tag-missing']],
    ['new, thirty days', { newCustomerDays: 30 }, { customerSince: '2026-04-10' }, []],
    [
      'new, thirty-one days',
      { newCustomerDays: 30 },
      { customerSince: '2026-04-09' },
      ['promotion.not-new-customer'],
    ],
    ['new, never a customer', { newCustomerDays: 0 }, { customerSince: null }, []],
    ['new, from tomorrow', { newCustomerDays: 30 }, { customerSince: '2026-05-11' }, []],
    [
      'all at once',
      { active: false, validTo: '2026-01-01', productIds: [9], tagIds: [9], newCustomerDays: 1 },
      {},
      [
        'promotion.not-in-use',
        'promotion.not-valid-on-day',
        'promotion.no-such-product',
        'promotion.tag-missing',
        'promotion.not-new-customer',
      ],
    ],
  ])('%s', (_, rules, asks, faults) => {
    expect(ineligibility({ ...everybody, ...rules }, { ...someone, ...asks })).toEqual(faults);
  });
});

it('a rule more never lets anybody in', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 });
  const rules = fc.record({
    productIds: ids,
    categoryIds: fc.constant<number[]>([]),
    tagIds: ids,
    newCustomerDays: fc.option(fc.integer({ min: 0, max: 60 })),
  });
  fc.assert(
    fc.property(rules, ids, ids, (extra, tagIds, products) => {
      const lines = products.map((productId) => ({ productId, categoryId: 1 }));
      const applicant = { ...someone, tagIds, lines };
      const open = ineligibility(everybody, applicant);
      const closed = ineligibility({ ...everybody, ...extra }, applicant);
      expect(closed).toEqual(expect.arrayContaining(open));
    }),
  );
});
