import { decimal, money } from '@ponte/shared/money';
import type { TaxCodeFacts } from '../../catalog/tax-code-facts';
import { feeChains, type FeeLine, type GivenLine } from '../promotions/fee-chain';
import type { PromotableContract } from '../promotions/giving';
import type { PriceRevision } from './price-revision';
import { planRevising, type RevisingOptions } from './revising';

const line = (id: number, values: Partial<FeeLine> = {}): FeeLine => ({
  ...{
    id,
    originId: id,
    position: id,
    productId: id,
    categoryId: 10,
    kind: 'recurring',
    description: `Canone ${id}`,
  },
  ...{ quantity: decimal('1'), unitPrice: decimal('30'), discountPercent: decimal('0') },
  ...{ vatRate: decimal('22'), taxCodeId: 22, taxChosen: false, pausePercent: null, batchId: null },
  ...{ startsOn: '2026-01-01', endsOn: null, billedTo: '2026-06-01' },
  ...values,
});

const REDUCED: TaxCodeFacts = {
  ...{ id: 10, code: '10v', rate: decimal('10'), natura: null, law: null, payability: 'I' },
  ...{ stampSubject: false, revenueAccount: null },
};

const contract = (
  lines: readonly FeeLine[],
  values: Partial<PromotableContract> = {},
  promotions: ReadonlyMap<number, readonly GivenLine[]> = new Map(),
): PromotableContract => ({
  ...{ id: 1, code: 'C-000001', partnerId: 1, partnerName: 'Rossi', open: true, inForce: true },
  ...{ customerSince: '2026-01-01', tagIds: [], chains: feeChains(lines, promotions) },
  terms: {
    ...{ startsOn: '2026-01-01', endsOn: null, recurrenceMonths: 1, policy: 'advance', fixedDay: null },
    ...{ anchor: 'start', anchorOn: null },
  },
  ...values,
});

const TEN_PERCENT: PriceRevision = {
  ...{ basis: 'percent', value: '10', indexName: null, indexShare: '100', rounding: 'cent', withVat: false },
  ...{ productIds: [], categoryIds: [], notice: 'mail', noticeDays: 30, noticedOn: null, withdrawalDays: 60 },
};

const told = (
  to: PromotableContract,
  revision: Partial<PriceRevision> = {},
  options: Partial<RevisingOptions> = {},
): string[] => {
  const { faults, rows, before, after, dearer } = planRevising({ ...TEN_PERCENT, ...revision }, to, {
    ...{
      today: '2026-05-10',
      from: '2026-07-01',
      hasEmail: true,
      customer: { taxCode: null, position: null },
    },
    ...options,
  });
  if (faults.length > 0) return [...faults];
  return [
    ...rows.map(
      ({ lineId, startsOn, priceBefore, priceAfter }) =>
        `line ${lineId} from ${startsOn}: ${priceBefore.toFixed()} → ${priceAfter.toFixed()}`,
    ),
    `${money(before)} → ${money(after)}${dearer ? ', told' : ''}`,
  ];
};

describe('ten percent more from July, decided on the 10th of May', () => {
  it.each<[string, string[], string[]]>([
    ['one fee', told(contract([line(1)])), ['line 1 from 2026-07-01: 30 → 33', '30.00 → 33.00, told']],
    [
      'of two fees the one it is meant for',
      told(contract([line(1), line(2)]), { productIds: [2] }),
      ['line 2 from 2026-07-01: 30 → 33', '60.00 → 63.00, told'],
    ],
    [
      'paid for the year: from the first day not billed',
      told(contract([line(1, { billedTo: '2027-01-01' })])),
      ['line 1 from 2027-01-01: 30 → 33', '30.00 → 33.00, told'],
    ],
    [
      'with a discount of its own and a promotion: the price goes up, what is paid by their part',
      told(
        contract(
          [line(1, { discountPercent: decimal('10') })],
          {},
          new Map([
            [
              1,
              [
                {
                  ...{
                    id: 1,
                    promotionId: 1,
                    name: 'Metà',
                    from: '2026-01-01',
                    to: null,
                    kind: 'percent' as const,
                  },
                  ...{ value: decimal('50'), priority: 1, exclusive: false },
                },
              ],
            ],
          ]),
        ),
      ),
      ['line 1 from 2026-07-01: 30 → 33', '13.50 → 14.85, told'],
    ],
    [
      'paused in July: the price changes, from the same day on',
      told(
        contract([
          line(1, { endsOn: '2026-06-30' }),
          line(8, {
            ...{ originId: 1, pausePercent: decimal('10'), billedTo: null },
            startsOn: '2026-07-01',
            endsOn: '2026-07-31',
          }),
          line(9, { originId: 1, startsOn: '2026-08-01', billedTo: null }),
        ]),
      ),
      ['line 9 from 2026-07-01: 30 → 33', '30.00 → 33.00, told'],
    ],
    [
      'cheaper: nobody has to be told',
      told(contract([line(1)]), { value: '-10' }, { hasEmail: false }),
      ['line 1 from 2026-07-01: 30 → 27', '30.00 → 27.00'],
    ],
    [
      'dearer, and no address to write to',
      told(contract([line(1)]), {}, { hasEmail: false }),
      ['price-revision.no-email'],
    ],
    [
      'dearer, and told by letter',
      told(contract([line(1)]), { notice: 'given', noticedOn: '2026-05-01' }, { hasEmail: false }),
      ['line 1 from 2026-07-01: 30 → 33', '30.00 → 33.00, told'],
    ],
    ['too little to see', told(contract([line(1)]), { value: '0.001' }), ['30.00 → 30.00']],
    [
      'nothing would be left',
      told(contract([line(1)]), { basis: 'amount', value: '-30' }),
      ['price-revision.below-zero'],
    ],
    ['no such product', told(contract([line(1)]), { productIds: [9] }), ['price-revision.no-such-product']],
    [
      'ending before',
      told(contract([line(1, { endsOn: '2026-06-30' })])),
      ['price-revision.no-such-product'],
    ],
    ['over', told(contract([line(1)], { open: false })), ['price-revision.contract-over']],
    ['a draft', told(contract([line(1)], { inForce: false })), ['price-revision.not-in-force']],
    [
      'another revision still to come',
      told(
        contract([
          line(1, { endsOn: '2026-05-31' }),
          line(2, { originId: 1, startsOn: '2026-06-01', billedTo: null, batchId: 'bulk-1-0' }),
        ]),
      ),
      ['price-revision.pending'],
    ],
    [
      'another revision in force',
      told(
        contract([
          line(1, { endsOn: '2026-03-31' }),
          line(2, { originId: 1, startsOn: '2026-04-01', batchId: 'bulk-1-0' }),
        ]),
      ),
      ['line 2 from 2026-07-01: 30 → 33', '30.00 → 33.00, told'],
    ],
    [
      'to .90 with the customer’s own VAT of 10 %',
      told(
        contract([line(1, { unitPrice: decimal('27.18181818') })]),
        { rounding: 'ninety', withVat: true },
        { customer: { taxCode: REDUCED, position: null } },
      ),
      ['line 1 from 2026-07-01: 27.18181818 → 29.90909091', '27.18 → 29.91, told'],
    ],
  ])('%s', (_, plan, expected) => {
    expect(plan).toEqual(expected);
  });
});
