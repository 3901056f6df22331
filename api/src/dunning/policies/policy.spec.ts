import Big from 'big.js';
import { policyFor, type DunningPolicyFacts, type PolicyTarget } from './policy';

const policy = (id: number, target: Partial<PolicyTarget>): DunningPolicyFacts & PolicyTarget => ({
  ...{ id, action: 'suspend', graceDays: 0, daysOverdue: 15, warningDays: 7, warnAgain: true },
  ...{ leastAmount: new Big('10'), tolerance: new Big('0'), resumeBelow: new Big('0') },
  ...{ contractId: null, tagId: null, priority: 0, ...target },
});

const POLICIES = [
  policy(1, {}),
  policy(2, { tagId: 20 }),
  policy(3, { tagId: 30, priority: 5 }),
  policy(4, { tagId: 40 }),
  policy(5, { contractId: 500 }),
];

describe('the policy of a contract', () => {
  it.each([
    // contract tags      policy
    [100, [], 1],
    [100, [99], 1],
    [100, [20], 2],
    [100, [20, 30], 3], // the higher priority
    [100, [40, 20], 2], // the older of equals
    [500, [], 5],
    [500, [30], 5], // its own before any tag
    [null, [20], 2],
  ])('%s with tags %j: %i', (contractId, tagIds, id) => {
    expect(policyFor(POLICIES, contractId, tagIds).id).toBe(id);
  });

  it('is always one: the general one is never missing', () => {
    expect(() => policyFor([], 1, [])).toThrow('general');
  });
});
