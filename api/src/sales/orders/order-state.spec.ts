import { orderStatus } from './order-state';

it.each([
  [false, [], 'confirmed'],
  [false, ['advance'], 'confirmed'],
  [false, ['advance', 'balance'], 'invoiced'],
  [true, [], 'cancelled'],
] as const)('cancelled %s, invoices %j: %s', (isCancelled, kinds, status) => {
  expect(orderStatus({ isCancelled, invoices: kinds.map((kind) => ({ kind })) })).toBe(status);
});
