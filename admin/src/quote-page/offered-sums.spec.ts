import { offeredSums } from './offered-sums';
import type { OfferedLine } from './quote-link-api';

const line = (position: number, unitPrice: string, rest: Partial<OfferedLine>): OfferedLine => ({
  ...{
    position,
    unitPrice,
    productId: null,
    description: 'x',
    quantity: '1',
    unit: null,
    discountPercent: '0.00',
  },
  ...{ amount: unitPrice, recurring: false, optional: false, chosen: false, taxCodeId: 1, taxRate: '22.00' },
  withholdingSubject: false,
  ...{ natura: null, payability: 'I', revenueAccount: '3110', ...rest },
});

const LINES = [
  line(1, '29.90', { recurring: true }),
  line(2, '120.00', { discountPercent: '10.00' }),
  line(3, '89.99', { optional: true, taxRate: '10.00' }),
];

it('counts options only when they are ticked', () => {
  expect(offeredSums(LINES, new Set())).toEqual({
    once: { taxable: '108.00', total: '131.76' },
    monthly: { taxable: '29.90', total: '36.48' },
  });
  expect(offeredSums(LINES, new Set([3])).once).toEqual({ taxable: '197.99', total: '230.75' });
  expect(offeredSums(LINES.slice(0, 1), new Set()).once).toBeNull();
});
