import { decimal, sum, ZERO } from '@ponte/shared/money';
import fc from 'fast-check';
import { ACCOUNT_TYPES, type AccountType } from '../chart/account-type';
import { statements } from './statements';

const balance = (code: string, type: AccountType, opening: string, closing: string) => ({
  ...{ id: Number(code), code, name: code, type },
  ...{ opening: decimal(opening), closing: decimal(closing) },
});

describe('balance sheet and profit and loss', () => {
  it('show what we own, what we owe and what was earned in the period', () => {
    const { sections, ...sums } = statements([
      balance('1501', 'asset_receivable', '100.00', '222.00'),
      balance('1801', 'asset_cash', '0.00', '50.00'),
      balance('2501', 'liability_payable', '0.00', '-60.00'),
      balance('2601', 'liability_current', '0.00', '-22.00'),
      balance('3120', 'income', '-100.00', '-350.00'),
      balance('4120', 'expense', '0.00', '160.00'),
    ]);
    const rows = sections.map(({ code, amount }) => [code, amount.toFixed(2)]);
    expect(rows).toEqual([
      ['SP-C.II', '222.00'],
      ['SP-C.IV', '50.00'],
      ['SP-D', '82.00'],
      ['CE-A.1', '250.00'],
      ['CE-B.7', '-160.00'],
    ]);
    expect([sums.assets, sums.liabilities, sums.carried, sums.result].map((each) => each.toFixed(2))).toEqual(
      ['272.00', '82.00', '100.00', '90.00'],
    );
    expect(sums.balanced).toBe(true);
  });

  it('balance whenever the books do', () => {
    const types = ACCOUNT_TYPES.filter((type) => type !== 'off_balance');
    const cents = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((each) => decimal(each).div('100'));
    const account = fc.record({
      ...{ id: fc.integer({ min: 1 }), code: fc.stringMatching(/^[1-5]\d{3}$/), name: fc.constant('x') },
      ...{ type: fc.constantFrom(...types), opening: cents, closing: cents },
    });
    fc.assert(
      fc.property(fc.array(account, { maxLength: 20 }), (accounts) => {
        const rest = balance('1801', 'asset_cash', '0', '0');
        const whole = [
          ...accounts,
          {
            ...rest,
            opening: ZERO.minus(sum(accounts.map(({ opening }) => opening))),
            closing: ZERO.minus(sum(accounts.map(({ closing }) => closing))),
          },
        ];
        expect(statements(whole).balanced).toBe(true);
      }),
    );
  });
});
