import * as fc from 'fast-check';
import { CONTRACT_STATUSES, type ContractStatus, type SuspensionCause } from '../../contracts/contract-state';
import { accessOf, type AccessFacts, type AccessPolicy, type LineStanding } from './access-rule';
import { ACCESS_STATES } from './access-state';

const TODAY = '2026-03-10';
const POLICY: AccessPolicy = { defaultAction: 'walled', contractRequired: false };
const contract = (status: ContractStatus, suspensionCause: SuspensionCause | null = null) => ({
  status,
  suspensionCause,
});
const PLAIN: AccessFacts = {
  deleted: false,
  adminStatus: 'enabled',
  contract: contract('active'),
  line: 'in-force',
  whitelist: false,
  whitelistUntil: null,
  outage: false,
  state: 'active',
};
const DEFAULT = contract('suspended', 'default');

describe('access by the state of the contract', () => {
  it.each<[ContractStatus, SuspensionCause | null, string]>([
    ['draft', null, 'blocked not-started'],
    ['proposal', null, 'blocked not-started'],
    ['accepted', null, 'blocked not-started'],
    ['trial', null, 'active in-force'],
    ['free', null, 'active in-force'],
    ['active', null, 'active in-force'],
    ['withdrawn', null, 'active in-force'], // until its last day, on which it is closed
    ['suspended', 'default', 'walled default'],
    ['suspended', 'request', 'blocked suspended'],
    ['suspended', 'technical', 'blocked suspended'],
    ['suspended', null, 'blocked suspended'],
    ['paused', null, 'blocked paused'],
    ['closed', null, 'closed contract-closed'],
    ['refused', null, 'closed contract-closed'],
    ['expired', null, 'closed contract-closed'],
  ])('%s (%s): %s', (status, cause, expected) => {
    const { state, reason } = accessOf({ ...PLAIN, contract: contract(status, cause) }, POLICY, TODAY);
    expect(`${state} ${reason}`).toBe(expected);
  });
});

describe('what comes before what', () => {
  it.each<[string, Partial<AccessFacts>, Partial<AccessPolicy>, string]>([
    [
      'deleted before all',
      { deleted: true, adminStatus: 'disabled', contract: DEFAULT },
      {},
      'closed deleted',
    ],
    [
      'closed before disabled',
      { contract: contract('closed'), adminStatus: 'disabled' },
      {},
      'closed contract-closed',
    ],
    [
      'a whitelist revives no closed contract',
      { contract: contract('closed'), whitelist: true },
      {},
      'closed contract-closed',
    ],
    ['nor a disabled account', { adminStatus: 'disabled', whitelist: true }, {}, 'blocked disabled'],
    [
      'nor what the customer asked for',
      { contract: contract('suspended', 'request'), whitelist: true },
      {},
      'blocked suspended',
    ],
    ['disabled before default', { contract: DEFAULT, adminStatus: 'disabled' }, {}, 'blocked disabled'],
    ['a whitelist protects from default', { contract: DEFAULT, whitelist: true }, {}, 'active whitelist'],
    [
      'on its last day too',
      { contract: DEFAULT, whitelist: true, whitelistUntil: TODAY },
      {},
      'active whitelist',
    ],
    [
      'and no day longer',
      { contract: DEFAULT, whitelist: true, whitelistUntil: '2026-03-09' },
      {},
      'walled default',
    ],
    ['the company may block', { contract: DEFAULT }, { defaultAction: 'blocked' }, 'blocked default'],
    ['a fault of the network puts it off', { contract: DEFAULT, outage: true }, {}, 'active outage'],
    ['but brings nobody back', { contract: DEFAULT, outage: true, state: 'walled' }, {}, 'walled default'],
    ['nor saves a closed one', { contract: contract('closed'), outage: true }, {}, 'closed contract-closed'],
    ['an ended line closes', { line: 'ended' }, {}, 'closed line-ended'],
    ['a pausing line blocks', { line: 'pausing' }, {}, 'blocked paused'],
    ['an account of no contract is let in', { contract: null, line: null }, {}, 'active in-force'],
    [
      'unless one is required',
      { contract: null, line: null },
      { contractRequired: true },
      'closed no-contract',
    ],
  ])('%s', (_, facts, policy, expected) => {
    const { state, reason } = accessOf({ ...PLAIN, ...facts }, { ...POLICY, ...policy }, TODAY);
    expect(`${state} ${reason}`).toBe(expected);
  });
});

describe('whatever the facts', () => {
  const facts: fc.Arbitrary<AccessFacts> = fc.record({
    deleted: fc.boolean(),
    adminStatus: fc.constantFrom('enabled' as const, 'disabled' as const),
    contract: fc.option(
      fc.record({
        status: fc.constantFrom(...CONTRACT_STATUSES),
        suspensionCause: fc.option(fc.constantFrom<SuspensionCause>('default', 'request', 'technical')),
      }),
    ),
    line: fc.option(fc.constantFrom<LineStanding>('in-force', 'pausing', 'ended')),
    whitelist: fc.boolean(),
    whitelistUntil: fc.option(fc.constantFrom('2026-03-09', TODAY, '2026-04-01')),
    outage: fc.boolean(),
    state: fc.constantFrom(...ACCESS_STATES),
  });
  const policy: fc.Arbitrary<AccessPolicy> = fc.record({
    defaultAction: fc.constantFrom('walled' as const, 'blocked' as const),
    contractRequired: fc.boolean(),
  });

  it('nobody gets in whose account is deleted or disabled, or whose contract is over', () => {
    fc.assert(
      fc.property(facts, policy, (given, rules) => {
        const { state } = accessOf(given, rules, TODAY);
        if (given.deleted || given.contract?.status === 'closed') expect(state).toBe('closed');
        else if (given.adminStatus === 'disabled') expect(['blocked', 'closed']).toContain(state);
      }),
    );
  });

  it('the whitelist makes no difference but to who is in default', () => {
    fc.assert(
      fc.property(facts, policy, (given, rules) => {
        const without = accessOf({ ...given, whitelist: false }, rules, TODAY);
        const protectedOnes = accessOf({ ...given, whitelist: true, whitelistUntil: null }, rules, TODAY);
        if (without.reason !== 'default' && without.reason !== 'outage')
          expect(protectedOnes).toEqual(without);
        else expect(protectedOnes).toEqual({ state: 'active', reason: 'whitelist' });
      }),
    );
  });

  it('looking again changes nothing', () => {
    fc.assert(
      fc.property(facts, policy, (given, rules) => {
        const first = accessOf(given, rules, TODAY);
        expect(accessOf({ ...given, state: first.state }, rules, TODAY)).toEqual(first);
      }),
    );
  });
});
