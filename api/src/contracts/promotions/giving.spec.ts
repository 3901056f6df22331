import { addDays, addMonths } from '@ponte/shared/calendar';
import { decimal, money } from '@ponte/shared/money';
import fc from 'fast-check';
import type { PromotionFacts } from '../../catalog/promotion-facts';
import type { BillingTerms, Recurrence } from '../billing-terms';
import { feeChains, type FeeLine, type GivenLine } from './fee-chain';
import { afterPeriods, planGiving, type GivingOptions, type PromotableContract } from './giving';

const TERMS: BillingTerms = {
  ...{ startsOn: '2026-01-01', endsOn: null, recurrenceMonths: 1, policy: 'advance', fixedDay: null },
  ...{ anchor: 'start', anchorOn: null },
};

const line = (id: number, values: Partial<FeeLine> = {}): FeeLine => ({
  ...{
    id,
    originId: id,
    position: id,
    productId: 1,
    categoryId: 10,
    kind: 'recurring',
    description: 'Fibra',
  },
  ...{ quantity: decimal('1'), unitPrice: decimal('30'), discountPercent: decimal('0') },
  ...{ vatRate: decimal('22'), taxCodeId: 22, taxChosen: false, pausePercent: null, batchId: null },
  ...{ startsOn: '2026-01-01', endsOn: null, billedTo: '2026-06-01' },
  ...values,
});
const router = line(2, { kind: 'accessory', productId: 2, description: 'Router', unitPrice: decimal('4') });

const contract = (
  lines: readonly FeeLine[],
  promotions: ReadonlyMap<number, readonly GivenLine[]> = new Map(),
  terms: BillingTerms = TERMS,
): PromotableContract => ({
  ...{ id: 1, code: 'C-000001', partnerId: 1, partnerName: 'Rossi', open: true, inForce: true, terms },
  ...{ customerSince: '2026-01-01', tagIds: [] },
  chains: feeChains(lines, promotions),
});

const promotion = (
  values: Partial<Omit<PromotionFacts, 'value'>> & { value?: string } = {},
): PromotionFacts => ({
  ...{ id: 5, code: 'META', name: 'Metà prezzo', kind: 'percent', scope: 'line', priority: 100 },
  ...{ exclusive: false, periods: 3, endsOn: null, validFrom: null, validTo: null, active: true },
  ...{ productIds: [], categoryIds: [], tagIds: [], newCustomerDays: null, voucherOnly: false },
  endNoticeDays: null,
  ...values,
  value: decimal(values.value ?? '50'),
});

const today: GivingOptions = { day: '2026-05-10', from: '2026-05-10', withVoucher: false };

/** The plan as the office reads it. */
const told = (
  facts: PromotionFacts,
  to: PromotableContract,
  options: Partial<GivingOptions> = {},
): string[] => {
  const { faults, rows, before, after } = planGiving(facts, to, { ...today, ...options });
  if (faults.length > 0) return [...faults];
  return [
    ...rows.map(
      ({ description, value, startsOn, endsOn }) =>
        `${description} −${value.toFixed()} ${startsOn}…${endsOn ?? ''}`,
    ),
    `${money(before)} → ${money(after)}`,
  ];
};

const given = (values: Partial<GivenLine> = {}): GivenLine => ({
  ...{ id: 1, promotionId: 5, name: 'Metà prezzo', from: '2026-01-01', to: '2026-07-01', kind: 'percent' },
  ...{ value: decimal('50'), priority: 100, exclusive: false },
  ...values,
});

describe('a promotion given on the 10th of May to what is billed up to the end of the month', () => {
  it.each<[string, string[], string[]]>([
    [
      'on lines: from the first day not billed yet, on each',
      told(promotion(), contract([line(1), router])),
      ['Fibra −50 2026-06-01…2026-08-31', 'Router −50 2026-06-01…2026-08-31', '34.00 → 17.00'],
    ],
    [
      'on the lines it is meant for',
      told(promotion({ productIds: [1] }), contract([line(1), router])),
      ['Fibra −50 2026-06-01…2026-08-31', '34.00 → 19.00'],
    ],
    [
      'on the line that was chosen',
      told(promotion(), contract([line(1), router]), { originIds: [2] }),
      ['Router −50 2026-06-01…2026-08-31', '34.00 → 32.00'],
    ],
    [
      'a percentage on the contract: off everything, though meant for fibre',
      told(promotion({ scope: 'contract', productIds: [1] }), contract([line(1), router])),
      ['Fibra −50 2026-06-01…2026-08-31', 'Router −50 2026-06-01…2026-08-31', '34.00 → 17.00'],
    ],
    [
      'an amount on the contract: off its main fee',
      told(promotion({ scope: 'contract', kind: 'amount', value: '5' }), contract([router, line(1)])),
      ['Fibra −5 2026-06-01…2026-08-31', '34.00 → 29.00'],
    ],
    [
      'an amount on the contract, of three pieces',
      told(
        promotion({ scope: 'contract', kind: 'amount', value: '5' }),
        contract([line(1, { quantity: decimal('3') })]),
      ),
      ['Fibra −1.66666667 2026-06-01…2026-08-31', '90.00 → 85.00'],
    ],
    [
      'until a day',
      told(promotion({ periods: null, endsOn: '2026-06-30' }), contract([line(1)])),
      ['Fibra −50 2026-06-01…2026-06-30', '30.00 → 15.00'],
    ],
    [
      'for ever',
      told(promotion({ periods: null }), contract([line(1)])),
      ['Fibra −50 2026-06-01…', '30.00 → 15.00'],
    ],
    [
      'until a day that is billed already',
      told(promotion({ periods: null, endsOn: '2026-05-31' }), contract([line(1)])),
      ['promotion.over-before-start'],
    ],
    [
      'wanted from a day to come, in the middle of a period',
      told(promotion(), contract([line(1)]), { from: '2026-06-15' }),
      ['Fibra −50 2026-06-15…2026-09-14', '30.00 → 15.00'],
    ],
    [
      'lines billed to different days begin on different days',
      told(promotion(), contract([line(1), line(2, { billedTo: null, startsOn: '2026-05-20' })])),
      ['Fibra −50 2026-06-01…2026-08-31', 'Fibra −50 2026-05-20…2026-08-19', '60.00 → 30.00'],
    ],
    [
      'a line that has ended is left alone',
      told(promotion(), contract([line(1, { endsOn: '2026-05-31' }), router])),
      ['Router −50 2026-06-01…2026-08-31', '4.00 → 2.00'],
    ],
    [
      'a chain counts as one, at the price of the day',
      told(
        promotion(),
        contract([
          line(1, { endsOn: '2026-05-31' }),
          line(9, { originId: 1, startsOn: '2026-06-01', billedTo: null, unitPrice: decimal('40') }),
        ]),
      ),
      ['Fibra −50 2026-06-01…2026-08-31', '40.00 → 20.00'],
    ],
    [
      'to a contract that is over',
      told(promotion(), { ...contract([line(1)]), open: false }),
      ['promotion.contract-over'],
    ],
    ['to one without fees', told(promotion(), contract([])), ['promotion.no-fee']],
    [
      'meant for others',
      told(promotion({ productIds: [9] }), contract([line(1)])),
      ['promotion.no-such-product'],
    ],
    [
      'without its voucher',
      told(promotion({ voucherOnly: true }), contract([line(1)])),
      ['promotion.voucher-required'],
    ],
    [
      'that it has already',
      told(promotion(), contract([line(1)], new Map([[1, [given()]]]))),
      ['promotion.given-already'],
    ],
    [
      'that it had',
      told(promotion(), contract([line(1)], new Map([[1, [given({ to: '2026-06-01' })]]]))),
      ['Fibra −50 2026-06-01…2026-08-31', '30.00 → 15.00'],
    ],
    [
      'over another: 10 % first, then half of the rest',
      told(
        promotion({ priority: 200 }),
        contract([line(1)], new Map([[1, [given({ promotionId: 6, value: decimal('10'), to: null })]]])),
      ),
      ['Fibra −50 2026-06-01…2026-08-31', '27.00 → 13.50'],
    ],
    [
      'beneath an exclusive one: given, but it changes nothing',
      told(
        promotion(),
        contract([line(1)], new Map([[1, [given({ promotionId: 6, exclusive: true, to: null })]]])),
      ),
      ['Fibra −50 2026-06-01…2026-08-31', '15.00 → 15.00'],
    ],
  ])('%s', (_, plan, expected) => {
    expect(plan).toEqual(expected);
  });
});

it.each<[string, Partial<BillingTerms>, string, number, string]>([
  // terms                                       from          periods   first day without
  ['monthly', {}, '2026-06-01', 3, '2026-09-01'],
  ['monthly from the 31st', { startsOn: '2026-01-31' }, '2026-02-28', 2, '2026-04-30'],
  ['quarterly', { recurrenceMonths: 3 }, '2026-04-01', 2, '2026-10-01'],
  ['yearly', { recurrenceMonths: 12 }, '2026-01-01', 1, '2027-01-01'],
  [
    'by the calendar, begun in the middle',
    { anchor: 'calendar', startsOn: '2026-03-17' },
    '2026-03-17',
    3,
    '2026-06-17',
  ],
  [
    'by the calendar, from a border',
    { anchor: 'calendar', startsOn: '2026-03-17' },
    '2026-04-01',
    3,
    '2026-07-01',
  ],
])('%s: %j from %s, %i periods last up to %s', (_, terms, from, periods, to) => {
  expect(afterPeriods({ ...TERMS, ...terms }, from, periods)).toBe(to);
});

it('never begins before what is billed, never costs more than before, and touches nothing it is not meant for', () => {
  const anyLine = fc.record({
    billed: fc.integer({ min: 0, max: 400 }),
    ends: fc.option(fc.integer({ min: 0, max: 600 })),
    productId: fc.integer({ min: 1, max: 3 }),
    price: fc.integer({ min: 0, max: 90 }),
  });
  const anyPromotion = fc.record({
    scope: fc.constantFrom('line' as const, 'contract' as const),
    kind: fc.constantFrom('percent' as const, 'amount' as const),
    value: fc.integer({ min: 1, max: 100 }).map(String),
    periods: fc.option(fc.integer({ min: 1, max: 24 })),
    productIds: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  });
  const months = fc.constantFrom<Recurrence>(1, 2, 3, 6, 12);
  fc.assert(
    fc.property(
      fc.array(anyLine, { maxLength: 4 }),
      anyPromotion,
      months,
      (lines, values, recurrenceMonths) => {
        const fees = lines.map(({ billed, ends, productId, price }, index) =>
          line(index + 1, {
            ...{ productId, unitPrice: decimal(price) },
            billedTo: addDays('2026-01-01', billed),
            endsOn: ends === null ? null : addDays('2026-01-01', ends),
          }),
        );
        const to = contract(fees, new Map(), { ...TERMS, recurrenceMonths });
        const plan = planGiving(promotion(values), to, today);
        expect(plan.after.lte(plan.before)).toBe(true);
        expect(plan.rows.length > 0).toBe(plan.faults.length === 0);
        for (const { originId, startsOn, endsOn, before, after } of plan.rows) {
          const fee = fees.find(({ id }) => id === originId);
          expect(startsOn >= (fee?.billedTo ?? '') && startsOn >= today.from).toBe(true);
          if (endsOn !== null && values.periods !== null)
            expect(endsOn < addMonths(startsOn, values.periods * recurrenceMonths)).toBe(true);
          expect(after.lte(before) && after.gte('0')).toBe(true);
          if (values.scope === 'line' && values.productIds.length > 0)
            expect(values.productIds).toContain(fee?.productId);
        }
      },
    ),
  );
});
