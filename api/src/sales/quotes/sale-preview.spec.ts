import { decimal, money, ZERO } from '@ponte/shared/money';
import type { PreviewedLine } from '../../invoicing/line-preview';
import { salePreview } from './sale-preview';

const line = (
  productId: number | null,
  amount: string,
  faults: PreviewedLine['faults'] = [],
): PreviewedLine => ({
  terms: {
    line: {
      ...{ productId, description: '', quantity: decimal('1'), unit: null, unitPrice: decimal(amount) },
      ...{ discountPercent: ZERO, discountAmount: ZERO, amount: decimal(amount), taxCodeId: 1 },
      ...{ taxRate: decimal('22'), natura: null, law: null, payability: 'I', stampSubject: false },
      ...{
        periodFrom: null,
        periodTo: null,
        revenueAccount: '3120',
        contractLineId: null,
        explanation: null,
      },
    },
    ...{ tax: { it: '', en: '' }, account: { it: '', en: '' } },
  },
  faults,
});

const RECURS = 7;
const preview = (lines: readonly PreviewedLine[], options: readonly boolean[] = []) =>
  salePreview({ lines }, options, (id) => id === RECURS);

it('keeps apart what is paid once and each month, the tax taken once on each', () => {
  const { once, monthly, lines } = preview([line(null, '10.02'), line(null, '10.02'), line(RECURS, '30')]);
  expect([once.taxable, once.tax, once.total].map(money)).toEqual(['20.04', '4.41', '24.45']);
  expect([monthly.taxable, monthly.tax, monthly.total].map(money)).toEqual(['30.00', '6.60', '36.60']);
  expect(lines.map(({ recurring }) => recurring)).toEqual([false, false, true]);
});

it('counts neither options nor lines whose tax can’t be told', () => {
  const { once, lines } = preview(
    [line(null, '10'), line(null, '99'), { terms: null, faults: [{ field: 'unitPrice', code: 'required' }] }],
    [false, true, false],
  );
  expect(money(once.total)).toBe('12.20');
  expect(lines[2]).toMatchObject({ recurring: false, faults: [{ field: 'unitPrice' }] });
});

it('says nothing of a letter of intent that is short: what is offered keeps ordinary VAT', () => {
  const [only] = preview([line(null, '10', [{ field: 'taxCodeId', code: 'plafond-exceeded' }])]).lines;
  expect(only?.faults).toEqual([]);
});
