import { monthlyFee } from './monthly-fee';

const FEE = {
  kind: 'recurring',
  quantity: '1',
  unitPrice: '29.90',
  discountPercent: '0.00',
  startsOn: '2026-01-01',
  endsOn: null,
} as const;

it.each([
  ['a fee', [FEE], '29.90'],
  [
    'an accessory, twice, with a discount',
    [FEE, { ...FEE, kind: 'accessory', unitPrice: '5.00', quantity: '2', discountPercent: '10.00' }],
    '38.90',
  ],
  ['a part while it is paused', [{ ...FEE, pausePercent: '20.00' }], '5.98'],
  ['what is rented', [{ ...FEE, kind: 'accessory', provision: 'rented' }], '29.90'],
  ['nothing on loan', [{ ...FEE, kind: 'accessory', provision: 'loan' }], '0.00'],
  ['nothing sold once', [{ ...FEE, kind: 'activation' }], '0.00'],
  ['nothing before its start', [{ ...FEE, startsOn: '2026-04-01' }], '0.00'],
  ['a fee on its last day', [{ ...FEE, endsOn: '2026-03-31' }], '29.90'],
  ['nothing after its end', [{ ...FEE, endsOn: '2026-03-30' }], '0.00'],
] as const)('counts %s', (_, lines, fee) => {
  expect(monthlyFee(lines, '2026-03-31').toFixed(2)).toBe(fee);
});
