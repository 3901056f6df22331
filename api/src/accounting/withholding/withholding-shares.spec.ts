import { decimal, money, sum } from '@ponte/shared/money';
import fc from 'fast-check';
import { sharesOf, withholdingMonths } from './withholding-shares';

const part = (withheld: string, ...kinds: [kind: string, amount: string][]) => ({
  ...{ partnerId: 1, withheldOn: '2026-05-20', withheld: decimal(withheld), base: decimal(100) },
  withholdings: kinds.map(([kind, amount]) => ({ kind, amount, rate: '20.00', reason: 'A' })),
});

describe('sharesOf', () => {
  it.each([
    ['all of it', part('20.00', ['RT01', '20.00']), ['RT01 tax 20.00 of 100.00']],
    ['a half', part('10.00', ['RT02', '20.00']), ['RT02 tax 10.00 of 50.00']],
    [
      'a contribution beside the tax',
      part('24.00', ['RT01', '20.00'], ['RT03', '4.00']),
      ['RT01 tax 20.00 of 100.00', 'RT03 4.00 of 100.00'],
    ],
    ['what a credit note takes back', part('-20.00', ['RT01', '20.00']), ['RT01 tax -20.00 of -100.00']],
  ])('%s', (_, withheld, expected) => {
    const told = sharesOf(withheld).map(
      ({ kind, tax, amount, base }) => `${kind} ${tax ? 'tax ' : ''}${money(amount)} of ${money(base)}`,
    );
    expect(told).toEqual(expected);
  });

  it('works the base out of the rate where no line is marked', () => {
    const [share] = sharesOf({ ...part('19.61', ['RT02', '60.00']), base: decimal(0) });
    expect(money(share?.base ?? decimal(0))).toBe('98.05');
  });

  it('adds up to what was withheld', () => {
    const cents = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(cents, fc.array(cents, { minLength: 1, maxLength: 4 }), (withheld, amounts) => {
        const amount = decimal(withheld).div('100');
        const kinds = amounts.map((each): [string, string] => ['RT01', money(decimal(each).div('100'))]);
        const shares = sharesOf(part(money(amount), ...kinds));
        expect(money(sum(shares.map((share) => share.amount)))).toBe(money(amount));
      }),
    );
  });
});

it('sums by month, with the day it is due and what is not paid yet', () => {
  const share = (withheldOn: string, amount: string, tax = true) => ({
    withheldOn,
    amount: decimal(amount),
    tax,
  });
  const months = withholdingMonths(
    [share('2026-05-20', '20'), share('2026-05-31', '4', false), share('2026-07-01', '5')],
    [{ month: '2026-05-01', amount: decimal(15) }],
  );
  expect(
    months.map(({ month, dueOn, tax, contributions, due }) => [
      month,
      dueOn,
      ...[tax, contributions, due].map(money),
    ]),
  ).toEqual([
    ['2026-05-01', '2026-06-16', '20.00', '4.00', '5.00'],
    ['2026-07-01', '2026-08-20', '5.00', '0.00', '5.00'],
  ]);
});
