import { decimal } from '@ponte/shared/money';
import { paymentFaults } from './payment-faults';

const part = { instalmentId: 1, amount: decimal('10') };
const payment: Parameters<typeof paymentFaults>[0] = {
  amount: decimal('10'),
  receivedOn: '2026-03-31',
  methodCode: 'BON',
  allocations: null,
};
const offset: typeof payment = { ...payment, amount: decimal('0'), methodCode: null, allocations: [part] };

const faults = (changed: Partial<typeof payment>): string[] =>
  paymentFaults({ ...payment, ...changed }, '2026-03-31', new Set(['BON'])).map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('a payment by itself', () => {
  it.each<[string, Partial<typeof payment>, string[]]>([
    ['received today', payment, []],
    ['kept as credit', { ...payment, allocations: [] }, []],
    ['received tomorrow', { receivedOn: '2026-04-01' }, ['receivedOn in-future']],
    ['by a method that is not there', { methodCode: 'XYZ' }, ['methodCode unknown']],
    ['by no method', { methodCode: null }, ['methodCode unknown']],
    ['of nothing', { amount: decimal('0') }, ['amount not-positive']],
    ['of nothing, paying nothing', { amount: decimal('0'), allocations: [] }, ['amount not-positive']],
    ['that sets credit notes against invoices', offset, []],
  ])('%s', (_title, changed, expected) => {
    expect(faults(changed)).toEqual(expected);
  });
});
