import {
  withdrawalFaults,
  withdrawalPlan,
  type WithdrawalPlan,
  type WithdrawalRequest,
  type WithdrawalTerms,
} from './withdrawal';

const TERMS: WithdrawalTerms = {
  ...{ startsOn: '2025-01-01', endsOn: null, signedOn: null, distance: false },
  ...{ freeWithdrawalUntil: null, noticeDays: 30 },
};
const SIGNED = { signedOn: '2025-01-01', distance: true };

describe('a withdrawal', () => {
  it.each<[string, Partial<WithdrawalTerms>, WithdrawalRequest, Partial<WithdrawalPlan>]>([
    [
      'with thirty days’ notice',
      {},
      { receivedOn: '2025-03-10' },
      { kind: 'notice', lastDay: '2025-04-09', waiver: null },
    ],
    ['without notice', { noticeDays: 0 }, { receivedOn: '2025-03-10' }, { lastDay: '2025-03-10' }],
    [
      'on a day agreed on',
      {},
      { receivedOn: '2025-03-10', lastDay: '2025-03-31' },
      { lastDay: '2025-03-31' },
    ],
    [
      'never after an end that was set before',
      { endsOn: '2025-03-20' },
      { receivedOn: '2025-03-10' },
      { lastDay: '2025-03-20' },
    ],
    ['with the fee let go', {}, { receivedOn: '2025-03-10', waiveFee: true }, { waiver: 'goodwill' }],
    [
      'since prices change',
      { freeWithdrawalUntil: '2025-03-10' },
      { receivedOn: '2025-03-10' },
      { waiver: 'price-revision', lastDay: '2025-04-09' },
    ],
    [
      'too late for that',
      { freeWithdrawalUntil: '2025-03-09' },
      { receivedOn: '2025-03-10' },
      { waiver: null },
    ],
    [
      'on the fourteenth day',
      SIGNED,
      { receivedOn: '2025-01-15' },
      { kind: 'cooling-off', lastDay: '2025-01-15', coolingOffUntil: '2025-01-15', waiver: 'cooling-off' },
    ],
    [
      'on the fifteenth day',
      SIGNED,
      { receivedOn: '2025-01-16' },
      { kind: 'notice', lastDay: '2025-02-15', coolingOffUntil: '2025-01-15' },
    ],
    [
      'on the day of the agreement, whatever else was asked',
      SIGNED,
      { receivedOn: '2025-01-01', lastDay: '2025-06-30' },
      { kind: 'cooling-off', lastDay: '2025-01-01' },
    ],
    [
      'of one who came to us',
      { ...SIGNED, distance: false },
      { receivedOn: '2025-01-05' },
      { kind: 'notice', coolingOffUntil: null },
    ],
    [
      'before the service began',
      { ...SIGNED, startsOn: '2025-02-01' },
      { receivedOn: '2025-01-10' },
      { kind: 'cooling-off', lastDay: '2025-01-31' },
    ],
  ])('%s', (_, terms, request, plan) => {
    expect(withdrawalPlan({ ...TERMS, ...terms }, request)).toMatchObject(plan);
  });

  it.each<[WithdrawalRequest, string[]]>([
    [{ receivedOn: '2025-03-10' }, []],
    [{ receivedOn: '2025-03-11' }, ['receivedOn: contract.day-to-come']],
    [{ receivedOn: '2025-03-10', lastDay: '2025-03-10' }, []],
    [{ receivedOn: '2025-03-10', lastDay: '2025-03-09' }, ['lastDay: contract.last-day-before-receipt']],
  ])('%j on 10 March: %j', (request, faults) => {
    expect(withdrawalFaults(request, '2025-03-10').map(({ field, code }) => `${field}: ${code}`)).toEqual(
      faults,
    );
  });
});
