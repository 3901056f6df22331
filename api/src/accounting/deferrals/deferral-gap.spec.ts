import { decimal } from '@ponte/shared/money';
import { deferralGap } from './deferral-gap';

const sale = (deferred: string) => ({ kind: 'sale' as const, account: '3120', deferred: decimal(deferred) });
const purchase = (deferred: string) => ({ ...sale(deferred), kind: 'purchase' as const });
const posted = (sales: string, purchases: string) => ({
  sales: decimal(sales),
  purchases: decimal(purchases),
});

it.each([
  // charges                          posted                    gap
  [[], null, null],
  [[sale('30.00')], null, 'missing'],
  [[sale('30.00'), sale('-30.00')], null, 'missing'], // nothing in all, but not by account perhaps
  [[sale('30.00'), purchase('8.00')], posted('30.00', '8.00'), null],
  [[sale('30.00'), purchase('8.00')], posted('8.00', '30.00'), 'changed'],
  [[sale('30.00'), sale('0.01')], posted('30.00', '0.00'), 'changed'], // a document came after
  [[], posted('30.00', '0.00'), 'changed'],
])('case %#', (charges, seen, gap) => {
  expect(deferralGap(charges, seen)).toBe(gap);
});
