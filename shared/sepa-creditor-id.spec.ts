import { creditorIdFault, normalizeCreditorId } from './sepa-creditor-id';

it.each([
  ['IT10ZZZ0000095999990443', null],
  ['it10 zzz 0000095999990443', null],
  ['IT10A0C0000095999990443', null], // the business code does not count
  ['DE98ZZZ09999999999', null], // the example of the German central bank
  ['IT11ZZZ0000095999990443', 'creditor-id.check-digits'],
  ['IT10ZZZ0000095999990434', 'creditor-id.check-digits'],
  ['IT10', 'creditor-id.form'],
  ['', 'creditor-id.form'],
])('%s → %s', (typed, fault) => {
  expect(creditorIdFault(normalizeCreditorId(typed))).toBe(fault);
});
