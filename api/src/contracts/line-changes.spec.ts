import { decimal, ZERO } from '@ponte/shared/money';
import type { ProductFacts } from '../catalog/product-facts';
import { NO_OWN_TERMS, type BillingTerms } from './billing-terms';
import { changeLine, type LineChange } from './line-changes';
import type { LineRow, NewLine } from './line-chain';
import { revertible } from './line-revert';

const MONTHLY: BillingTerms = {
  ...{ startsOn: '2025-01-01', endsOn: null, recurrenceMonths: 1, policy: 'advance' },
  ...{ fixedDay: null, anchor: 'start', anchorOn: null },
};

const FEE: LineRow = {
  ...{ id: 1, contractId: 9, position: 1, productId: 100, kind: 'recurring', description: 'Fibra 100' },
  ...{ quantity: decimal('1'), unitPrice: decimal('30'), discountPercent: ZERO, taxCodeId: 22 },
  ...{ startsOn: '2025-01-01', endsOn: null, billedTo: '2025-04-01', refundedFrom: null },
  ...{
    followsLineId: null,
    originLineId: null,
    provision: null,
    penalty: null,
    instalments: 1,
    pausePercent: null,
  },
  ...{ heldUntil: null, batchId: null, ...NO_OWN_TERMS },
};

const product = (id: number, values: Partial<ProductFacts> = {}): ProductFacts => ({
  ...{ id, code: `P${id}`, name: `Fibra ${id}`, kind: 'recurring', categoryId: 1, unit: 'mese' },
  ...{
    taxCodeId: 22,
    unitPrice: decimal('40'),
    revenueAccount: '3120',
    categoryAccount: null,
    withholdingSubject: false,
    active: true,
  },
  ...values,
});

const PRODUCTS = new Map([
  [100, product(100)],
  [1000, product(1000)],
  [5, product(5, { kind: 'activation' })],
]);

const change = (lines: readonly LineRow[], values: Partial<LineChange>, terms: Partial<BillingTerms> = {}) =>
  changeLine(
    lines,
    { contractId: 9, lineId: 1, on: '2025-03-17', reason: null, ...values },
    {
      contract: { ...MONTHLY, ...terms },
      products: PRODUCTS,
    },
  );

const told = ({ startsOn, endsOn, unitPrice, description }: NewLine | LineRow): string =>
  `${startsOn}..${endsOn ?? ''} ${description} ${unitPrice.toFixed(2)}`;

describe('a change of a line', () => {
  it('ends it the day before and lets another follow to the old end', () => {
    const { ends, followers } = change([{ ...FEE, endsOn: '2025-12-31' }], { unitPrice: decimal('33') });
    expect(ends).toEqual([{ id: 1, endsOn: '2025-03-16', heldUntil: null }]);
    expect(followers.map(told)).toEqual(['2025-03-17..2025-12-31 Fibra 100 33.00']);
    expect(followers[0]).toMatchObject({ followsLineId: 1, originLineId: 1, billedTo: null, position: 1 });
  });

  it('keeps the first line as the root of the chain', () => {
    const chain = [
      { ...FEE, endsOn: '2025-02-28' },
      { ...FEE, id: 2, startsOn: '2025-03-01', followsLineId: 1, originLineId: 1 },
    ];
    expect(change(chain, { unitPrice: decimal('33') }).followers[0]).toMatchObject({
      followsLineId: 2,
      originLineId: 1,
    });
  });

  it('goes with another product to its name, price and tax', () => {
    const { followers } = change([FEE], { productId: 1000 });
    expect(followers.map(told)).toEqual(['2025-03-17.. Fibra 1000 40.00']);
    expect(followers[0]?.taxCodeId).toBe(22);
  });

  it('keeps a tax code that was chosen by hand', () => {
    expect(change([{ ...FEE, taxCodeId: 8 }], { productId: 1000 }).followers[0]?.taxCodeId).toBe(8);
  });

  it('holds for the stretches that are to come, too', () => {
    const chain = [
      { ...FEE, endsOn: '2025-05-31' },
      {
        ...FEE,
        id: 2,
        startsOn: '2025-06-01',
        endsOn: '2025-08-31',
        pausePercent: decimal('50'),
        originLineId: 1,
      },
      { ...FEE, id: 3, startsOn: '2025-09-01', originLineId: 1 },
    ];
    const { ends, followers } = change(chain, { unitPrice: decimal('36') });
    expect(followers.map(told)).toEqual([
      '2025-03-17..2025-05-31 Fibra 100 36.00',
      '2025-06-01..2025-08-31 Fibra 100 36.00',
      '2025-09-01.. Fibra 100 36.00',
    ]);
    expect(ends.map(({ endsOn }) => endsOn)).toEqual(['2025-03-16', '2025-05-31', '2025-08-31']);
    expect(followers.map(({ pausePercent }) => pausePercent?.toFixed())).toEqual([
      undefined,
      '50',
      undefined,
    ]);
  });

  it.each<[string, Partial<BillingTerms>, Partial<LineChange>, string | null]>([
    ['at once', {}, {}, null],
    ['in advance: with the next period', {}, { settle: 'next-bill' }, '2025-04-01'],
    ['in arrears: when the period is over', { policy: 'arrears' }, { settle: 'next-bill' }, '2025-04-01'],
    ['on a fixed day', { policy: 'fixed-day', fixedDay: 10 }, { settle: 'next-bill' }, '2025-04-10'],
    [
      'from a period’s first day there is nothing to hold',
      {},
      { settle: 'next-bill', on: '2025-04-01' },
      null,
    ],
    ['by the quarter', { recurrenceMonths: 3 }, { settle: 'next-bill', on: '2025-05-10' }, '2025-07-01'],
  ])('is settled %s', (_, terms, values, heldUntil) => {
    const { ends, followers } = change([FEE], { unitPrice: decimal('33'), ...values }, terms);
    expect(ends[0]?.heldUntil).toBe(heldUntil);
    expect(followers[0]?.heldUntil).toBe(heldUntil);
  });

  it.each<[string, Partial<LineRow>, Partial<LineChange>, Partial<BillingTerms>, string]>([
    ['a line that has ended', { endsOn: '2025-02-28' }, {}, {}, 'contract-line.not-in-force'],
    ['a contract that has', {}, {}, { endsOn: '2025-02-28' }, 'contract-line.not-in-force'],
    ['a line of another contract', {}, { lineId: 77 }, {}, 'contract-line.not-in-force'],
    ['what is sold once in place of a fee', {}, { productId: 5 }, {}, 'contract-line.other-billing'],
    ['a product that is not there', {}, { productId: 6 }, {}, 'product.not-found'],
  ])('is refused for %s', (_, line, values, terms, code) => {
    expect(() => change([{ ...FEE, ...line }], values, terms)).toThrow(code);
  });
});

describe('taking a bulk change back', () => {
  const before: LineRow = { ...FEE, endsOn: '2025-03-31' };
  const follower: LineRow = {
    ...{ ...FEE, id: 2, startsOn: '2025-04-01', endsOn: '2025-12-31', billedTo: null },
    ...{ followsLineId: 1, originLineId: 1, batchId: 'revision-1' },
  };

  it('gives the line its old end back', () => {
    expect(revertible([before, follower], 'revision-1')).toEqual({
      gone: [2],
      ends: [{ id: 1, endsOn: '2025-12-31', heldUntil: null }],
      ...{ kept: [], on: '2025-04-01' },
    });
  });

  it.each<[string, Partial<LineRow>, Partial<LineRow>, LineRow[]]>([
    ['the follower is billed', {}, { billedTo: '2025-05-01' }, []],
    ['days of the line before were given back', { refundedFrom: '2025-04-01' }, {}, []],
    ['the line before was ended earlier', { endsOn: '2025-02-28' }, {}, []],
    ['another change built on it', {}, {}, [{ ...follower, id: 3, followsLineId: 2, batchId: null }]],
  ])('leaves it where %s', (_, line, following, more) => {
    const lines = [{ ...before, ...line }, { ...follower, ...following }, ...more];
    expect(revertible(lines, 'revision-1')).toMatchObject({ gone: [], ends: [], kept: [2] });
  });

  it('looks at nothing else', () => {
    expect(revertible([before, follower], 'revision-2')).toMatchObject({ gone: [], kept: [] });
  });
});
