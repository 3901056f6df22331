import { decimal } from '@ponte/shared/money';
import { contractPrices } from './contract-prices';
import type { PrintedLineSource } from './contract-document-source';

const line = (unitPrice: string, values: Partial<PrintedLineSource> = {}): PrintedLineSource => ({
  ...{ description: 'x', kind: 'recurring', provision: null, quantity: decimal('1') },
  ...{ unitPrice: decimal(unitPrice), discountPercent: decimal('0'), taxRate: decimal('22') },
  ...{ natura: null, law: null, startsOn: '2026-04-01', endsOn: null, instalments: 1 },
  ...{ penalty: null, promotions: [] },
  ...values,
});

const prices = (lines: PrintedLineSource[], months = 1) => contractPrices(lines, months, '2026-04-01');

it.each([
  // lines                                              months   a month                  a bill                        once
  [[line('20.40983607')], 1, ['20.41', '4.49', '24.90'], null, ['0.00', '0.00', '0.00']],
  [
    [line('20.40983607')],
    2,
    ['20.41', '4.49', '24.90'],
    ['40.82', '8.98', '49.80'],
    ['0.00', '0.00', '0.00'],
  ],
  [
    [line('20.40983607'), line('3.27868852', { kind: 'accessory' })],
    3,
    ['23.69', '5.21', '28.90'],
    ['71.07', '15.64', '86.71'],
    ['0.00', '0.00', '0.00'],
  ],
  [
    [line('100', { kind: 'activation' }), line('50', { kind: 'accessory', provision: 'sold' })],
    1,
    ['0.00', '0.00', '0.00'],
    null,
    ['150.00', '33.00', '183.00'],
  ],
  [
    [
      line('10', { taxRate: decimal('10') }),
      line('16', { taxRate: decimal('0'), natura: 'N1', law: 'art. 15' }),
    ],
    1,
    ['26.00', '1.00', '27.00'],
    null,
    ['0.00', '0.00', '0.00'],
  ],
  [
    [line('98.36', { kind: 'activation', discountPercent: decimal('50'), quantity: decimal('2') })],
    1,
    ['0.00', '0.00', '0.00'],
    null,
    ['98.36', '21.64', '120.00'],
  ],
] as const)('case %#: %s', (lines, months, month, bill, once) => {
  const { monthlyTotals, periodTotals, onceTotals } = prices([...lines], months);
  const told = ({ net, tax, gross }: { net: string; tax: string; gross: string }) => [net, tax, gross];
  expect(told(monthlyTotals)).toEqual(month);
  expect(periodTotals && told(periodTotals)).toEqual(bill);
  expect(told(onceTotals)).toEqual(once);
});

it('lists what is on loan apart, with what is owed when it does not come back', () => {
  const loan = line('0', { kind: 'accessory', provision: 'loan', penalty: decimal('80') });
  expect(prices([loan])).toMatchObject({ monthly: [], once: [], loans: [{ penalty: '80.00' }] });
});

it('tells days that are not the contract’s, instalments, discounts and promotions beside their line', () => {
  const [row] = prices([
    line('30', {
      ...{ startsOn: '2026-06-01', endsOn: '2026-12-31', discountPercent: decimal('10'), instalments: 3 },
      promotions: [
        {
          ...{ id: 1, name: 'Estate', from: '2026-06-01', to: '2026-09-01', kind: 'percent' },
          ...{ value: decimal('20'), priority: 1, exclusive: false },
        },
      ],
    }),
  ]).monthly;
  expect(row).toMatchObject({
    ...{ net: '27.00', gross: '32.94', discountPercent: '10', from: '2026-06-01', until: '2026-12-31' },
    ...{ instalments: 3, promotions: [{ name: 'Estate', percent: '20', amount: null, until: '2026-08-31' }] },
  });
});
