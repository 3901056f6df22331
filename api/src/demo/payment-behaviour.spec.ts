import { addDays, daysBetween } from '@ponte/shared/calendar';
import { money, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { type PaymentBehaviour, paymentsOf } from './payment-behaviour';

const LATER = '2030-01-01';
const due = { dueOn: '2025-03-31', amount: '36.61' }; // a Monday
const pay = (behaviour: PaymentBehaviour, today = LATER, instalment = due): string[] =>
  paymentsOf(behaviour, instalment, today).map(({ receivedOn, amount }) => `${receivedOn} ${amount}`);

describe('paymentsOf', () => {
  const cases: [string, PaymentBehaviour, string[]][] = [
    ['punctual', { kind: 'punctual', methodCode: 'SDD' }, ['2025-03-31 36.61']],
    ['ten days late', { kind: 'late', methodCode: 'BON', days: 10 }, ['2025-04-10 36.61']],
    ['late into a Saturday', { kind: 'late', methodCode: 'BON', days: 5 }, ['2025-04-07 36.61']],
    ['late into a Sunday', { kind: 'late', methodCode: 'BON', days: 6 }, ['2025-04-07 36.61']],
    [
      'half now, half in a month',
      { kind: 'partial', methodCode: 'BON', percent: '50', restAfterDays: 30 },
      ['2025-03-31 18.31', '2025-04-30 18.30'],
    ],
    [
      'half and no more',
      { kind: 'partial', methodCode: 'BON', percent: '50', restAfterDays: null },
      ['2025-03-31 18.31'],
    ],
    ['default since that day', { kind: 'defaulter', methodCode: 'BON', days: 3, since: '2025-03-31' }, []],
    [
      'default since later',
      { kind: 'defaulter', methodCode: 'BON', days: 3, since: '2025-04-01' },
      ['2025-04-03 36.61'],
    ],
  ];

  it.each(cases)('%s', (_, behaviour, expected) => {
    expect(pay(behaviour)).toEqual(expected);
  });

  it('knows nothing of what comes after today', () => {
    const behaviour: PaymentBehaviour = {
      kind: 'partial',
      methodCode: 'BON',
      percent: '50',
      restAfterDays: 30,
    };
    expect(pay(behaviour, '2025-03-30')).toEqual([]);
    expect(pay(behaviour, '2025-03-31')).toEqual(['2025-03-31 18.31']);
    expect(pay(behaviour, '2025-04-29')).toEqual(['2025-03-31 18.31']);
    expect(pay(behaviour, '2025-04-30')).toHaveLength(2);
  });

  it('makes no payment of nothing', () => {
    expect(
      pay({ kind: 'punctual', methodCode: 'BON' }, LATER, { dueOn: '2025-03-31', amount: '0.00' }),
    ).toEqual([]);
    const cent: PaymentBehaviour = { kind: 'partial', methodCode: 'BON', percent: '50', restAfterDays: 30 };
    expect(pay(cent, LATER, { dueOn: '2025-03-31', amount: '0.01' })).toEqual(['2025-03-31 0.01']);
  });

  const behaviours = fc.oneof(
    fc.constant<PaymentBehaviour>({ kind: 'punctual', methodCode: 'SDD' }),
    fc.nat(90).map<PaymentBehaviour>((days) => ({ kind: 'late', methodCode: 'BON', days })),
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(90))
      .map<PaymentBehaviour>(([percent, restAfterDays]) => ({
        kind: 'partial',
        methodCode: 'BON',
        percent: String(percent),
        restAfterDays,
      })),
  );
  const instalments = fc.record({
    dueOn: fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days)),
    amount: fc.integer({ min: 1, max: 9_999_999 }).map((cents) => money(new Big(String(cents)).div('100'))),
  });

  it('pays exactly what is due in the end, never early, never at a week-end', () => {
    fc.assert(
      fc.property(behaviours, instalments, (behaviour, instalment) => {
        const payments = paymentsOf(behaviour, instalment, LATER);
        expect(money(sum(payments.map(({ amount }) => new Big(amount))))).toBe(instalment.amount);
        for (const { receivedOn } of payments) {
          expect(receivedOn >= instalment.dueOn).toBe(true);
          expect(daysBetween('2024-01-01', receivedOn) % 7).toBeLessThan(5); // 2024 began on a Monday
        }
      }),
    );
  });
});
