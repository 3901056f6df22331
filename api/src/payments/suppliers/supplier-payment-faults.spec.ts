import { decimal } from '@ponte/shared/money';
import { supplierPaymentFaults } from './supplier-payment-faults';

const payment = {
  ...{
    partnerId: 1,
    amount: decimal(10),
    paidOn: '2026-05-20',
    methodCode: 'BON',
    reference: null,
    notes: null,
  },
  allocations: null,
};
const part = { instalmentId: 1, amount: decimal(1) };

it.each([
  ['nothing', {}, []],
  ['no money', { amount: decimal(0) }, ['amount: not-positive']],
  [
    'credit notes set off without a method',
    { amount: decimal(0), methodCode: null, allocations: [part] },
    [],
  ],
  ['a day to come', { paidOn: '2026-05-21' }, ['paidOn: in-future']],
  ['a method that there is not', { methodCode: 'XYZ' }, ['methodCode: unknown']],
])('finds %s', (_, changed, faults) => {
  const found = supplierPaymentFaults({ ...payment, ...changed }, '2026-05-20', new Set(['BON']));
  expect(found.map(({ field, code }) => `${field}: ${code}`)).toEqual(faults);
});
