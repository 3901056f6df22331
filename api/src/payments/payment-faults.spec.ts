import { decimal, ZERO } from '@ponte/shared/money';
import { paymentFaults } from './payment-faults';

const part = { instalmentId: 1, amount: decimal('10') };
const payment: Parameters<typeof paymentFaults>[0] = {
  ...{ amount: decimal('10'), fee: ZERO, writeOff: ZERO },
  receivedOn: '2026-03-31',
  methodCode: 'BON',
  allocations: null,
};
const offset: typeof payment = { ...payment, amount: decimal('0'), methodCode: null, allocations: [part] };

const faults = (changed: Partial<typeof payment>): string[] =>
  paymentFaults(
    { ...payment, ...changed },
    { today: '2026-03-31', methods: new Set(['BON']), writeOff: decimal('0.99') },
  ).map(({ field, code }) => `${field} ${code}`);

describe('a payment by itself', () => {
  it.each<[string, Partial<typeof payment>, string[]]>([
    ['received today', payment, []],
    ['kept as credit', { ...payment, allocations: [] }, []],
    ['received tomorrow', { receivedOn: '2026-04-01' }, ['receivedOn in-future']],
    ['by a method that is not there', { methodCode: 'XYZ' }, ['methodCode unknown']],
    ['by no method', { methodCode: null }, ['methodCode unknown']],
    ['of nothing', { amount: decimal('0') }, ['amount not-positive']],
    ['of nothing, paying nothing', { amount: decimal('0'), allocations: [] }, ['amount not-positive']],
    ['of which the bank kept a part', { fee: decimal('1.20') }, []],
    ['of which the bank kept more', { fee: decimal('10.01') }, ['fee more-than-amount']],
    ['with cents short', { writeOff: decimal('0.99') }, []],
    ['with a euro short', { writeOff: decimal('1.00') }, ['writeOff beyond-limit']],
    ['with a euro too much', { writeOff: decimal('-1.00') }, ['writeOff beyond-limit']],
    ['that writes cents off', { ...offset, writeOff: decimal('0.50') }, []],
    ['that sets credit notes against invoices', offset, []],
  ])('%s', (_title, changed, expected) => {
    expect(faults(changed)).toEqual(expected);
  });
});
