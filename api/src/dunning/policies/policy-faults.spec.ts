import Big from 'big.js';
import { policyFaults } from './policy-faults';

describe('a policy', () => {
  it.each([
    // least  resume  tolerance  at fault
    ['10.00', '0.00', '0.00', []],
    ['10.00', '9.99', '1.00', []],
    ['10.00', '10.00', '0.00', ['resumeBelow']],
    ['0.00', '0.00', '0.00', ['leastAmount']],
    ['10.00', '0.00', '10.00', ['tolerance']],
  ])('least %s, lets in below %s, trifles %s: %j', (least, resume, tolerance, fields) => {
    const faults = policyFaults({
      leastAmount: new Big(least),
      resumeBelow: new Big(resume),
      tolerance: new Big(tolerance),
    });
    expect(faults.map(({ field }) => field)).toEqual(fields);
  });
});
