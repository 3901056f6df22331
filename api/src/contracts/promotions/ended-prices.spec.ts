import { decimal } from '@ponte/shared/money';
import { endedPrices } from './ended-prices';
import { feeChains, type FeeLine, type GivenLine } from './fee-chain';

const LINE: FeeLine = {
  ...{
    id: 1,
    originId: 1,
    position: 1,
    productId: 1,
    categoryId: 1,
    kind: 'recurring',
    description: 'Fibra',
  },
  ...{ quantity: decimal('2'), unitPrice: decimal('30'), discountPercent: decimal('0'), pausePercent: null },
  ...{
    vatRate: decimal('22'),
    taxCodeId: 22,
    taxChosen: false,
    batchId: null,
    startsOn: '2026-01-01',
    endsOn: null,
    billedTo: null,
  },
};
const HALF: GivenLine = {
  ...{ id: 1, promotionId: 1, name: 'Metà', from: '2026-01-01', to: '2026-04-01', kind: 'percent' },
  ...{ value: decimal('50'), priority: 1, exclusive: false },
};

const told = (line: FeeLine, ...promotions: GivenLine[]): string => {
  const [chain] = feeChains([line], new Map([[1, promotions]]));
  const price = chain ? endedPrices(chain, '2026-03-31', { taxCode: null, position: null }) : null;
  return price ? `${price.before.toFixed()} → ${price.after.toFixed()}` : 'nothing';
};

it.each([
  ['half the price is over', told(LINE, HALF), '30 → 60'],
  ['another goes on', told(LINE, HALF, { ...HALF, id: 2, to: null, value: decimal('10') }), '27 → 54'],
  ['another takes its place', told(LINE, HALF, { ...HALF, id: 2, from: '2026-04-01', to: null }), 'nothing'],
  ['the line ends with it', told({ ...LINE, endsOn: '2026-03-31' }, HALF), 'nothing'],
  ['it changed nothing', told({ ...LINE, unitPrice: decimal('0') }, HALF), 'nothing'],
])('%s: %s', (_, prices, expected) => {
  expect(prices).toBe(expected);
});
