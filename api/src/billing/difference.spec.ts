import { sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { differences, type ComparedCharge } from './difference';

const charge = (originId: number, amount: string, values: Partial<ComparedCharge> = {}): ComparedCharge => ({
  originId,
  kind: 'recurring',
  amount: new Big(amount),
  whole: true,
  promoted: false,
  ...values,
});

describe('differences', () => {
  it.each<[string, ComparedCharge[], ComparedCharge[], number, string[]]>([
    ['the same again', [charge(1, '30')], [charge(1, '30')], 1, []],
    ['a promotion begins', [charge(1, '15', { promoted: true })], [charge(1, '30')], 1, ['promotion -15.00']],
    ['a promotion is over', [charge(1, '30')], [charge(1, '15', { promoted: true })], 1, ['promotion 15.00']],
    ['the first bill', [charge(1, '30')], [], 1, ['first-bill 30.00']],
    [
      'an activation on the first bill',
      [charge(1, '30'), charge(2, '99', { kind: 'one-off' })],
      [],
      1,
      ['first-bill 30.00', 'one-off 99.00'],
    ],
    [
      'last month it had an activation',
      [charge(1, '30')],
      [charge(1, '30'), charge(2, '99', { kind: 'one-off' })],
      1,
      ['one-off -99.00'],
    ],
    [
      'a part of a month before',
      [charge(1, '30')],
      [charge(1, '14.52', { whole: false })],
      1,
      ['partial-period 15.48'],
    ],
    ['another price', [charge(1, '32')], [charge(1, '30')], 1, ['price 2.00']],
    ['a line more', [charge(1, '30'), charge(2, '5')], [charge(1, '30')], 1, ['new-line 5.00']],
    ['a line less', [charge(1, '30')], [charge(1, '30'), charge(2, '5')], 1, ['line-ended -5.00']],
    ['a quarter is due', [charge(1, '90')], [], 3, ['other-recurrence 90.00']],
    [
      'two months caught up',
      [charge(1, '30'), charge(1, '30')],
      [charge(1, '30')],
      1,
      ['several-periods 30.00'],
    ],
    [
      'money back',
      [charge(1, '-15', { kind: 'refund' })],
      [charge(1, '30')],
      1,
      ['refund -15.00', 'line-ended -30.00'],
    ],
  ])('%s', (_, now, before, months, expected) => {
    expect(differences(now, before, months).map(({ cause, amount }) => `${cause} ${amount}`)).toEqual(
      expected,
    );
  });

  it('gives causes that add up to the difference', () => {
    const charges = fc.array(
      fc.record({
        originId: fc.integer({ min: 1, max: 4 }),
        kind: fc.constantFrom('recurring' as const, 'one-off' as const, 'refund' as const),
        amount: fc.integer({ min: -9999, max: 9999 }).map((cents) => new Big(String(cents)).div('100')),
        whole: fc.boolean(),
        promoted: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(charges, charges, fc.constantFrom(1, 3), (now, before, months) => {
        const total = (list: ComparedCharge[]): Big => sum(list.map(({ amount }) => amount));
        const causes = sum(differences(now, before, months).map(({ amount }) => new Big(amount)));
        expect(causes.toFixed(2)).toBe(total(now).minus(total(before)).toFixed(2));
      }),
    );
  });
});
