import { decimal, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import fc from 'fast-check';
import { ACCOUNT_TYPES, type AccountType } from '../chart/account-type';
import { closeYear, ROWS_PER_ENTRY, yearProfit, type ClosingPart, type YearBalance } from './year-close';

const balance = (
  account: string,
  type: AccountType,
  amount: string,
  partnerId: number | null = null,
): YearBalance => ({ account, type, partnerId, balance: decimal(amount) });

const YEAR: readonly YearBalance[] = [
  balance('1501', 'asset_receivable', '100.00', 7),
  balance('1501', 'asset_receivable', '-20.00', 8),
  balance('1801', 'asset_cash', '500.00'),
  balance('2501', 'liability_payable', '-90.00', 9),
  balance('2601', 'liability_current', '-110.00'),
  balance('3120', 'income', '-500.00'),
  balance('4120', 'expense', '120.00'),
];

/** What the entries of some parts leave of the balances, by account and partner; zeros left out. */
function after(balances: readonly YearBalance[], parts: readonly ClosingPart[], year = 2026) {
  const left = new Map<string, Big>();
  const add = (account: string, partnerId: number | null, amount: Big): void => {
    const key = `${account}/${partnerId ?? ''}`;
    left.set(key, (left.get(key) ?? ZERO).plus(amount));
  };
  for (const row of balances) add(row.account, row.partnerId, row.balance);
  for (const { part, lines } of closeYear(year, balances)) {
    if (!parts.includes(part)) continue;
    for (const { account, partnerId, debit, credit } of lines) add(account, partnerId, debit.minus(credit));
  }
  const rows = [...left].filter(([, amount]) => !amount.eq(ZERO));
  return Object.fromEntries(rows.map(([key, amount]) => [key, amount.toFixed(2)]).sort());
}

/** Books of any kind that add up to zero. */
const books = fc
  .array(
    fc.record({
      account: fc.stringMatching(/^[1-5]\d{3}$/).filter((code) => code !== '2102' && code !== '1810'),
      type: fc.constantFrom(...ACCOUNT_TYPES),
      partnerId: fc.option(fc.integer({ min: 1, max: 5 })),
      balance: fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => decimal(cents).div('100')),
    }),
    { maxLength: 60 },
  )
  .map((rows) => {
    const named = rows.map((row, index) => ({ ...row, account: `${row.account}.${index}` }));
    const rest = sum(named.map((row) => row.balance)).times('-1');
    return [...named, { account: '1810', type: 'asset_cash' as const, partnerId: null, balance: rest }];
  });

describe('closing a year', () => {
  it('brings the result into equity, closes the accounts and opens them again', () => {
    const entries = closeYear(2026, YEAR).map(({ part, postedOn, description, lines }) => [
      ...[part, postedOn, description],
      lines.map(({ account, debit, credit }) => `${account} ${debit.toFixed(2)} ${credit.toFixed(2)}`),
    ]);
    expect(entries).toEqual([
      [
        ...['result', '2026-12-31', 'Chiusura dei conti economici 2026'],
        ['3120 500.00 0.00', '4120 0.00 120.00', '9101 120.00 0.00', '9101 0.00 500.00'],
      ],
      [...['result', '2026-12-31', 'Utile dell’esercizio 2026'], ['9101 380.00 0.00', '2102 0.00 380.00']],
      [
        ...['closing', '2026-12-31', 'Chiusura dei conti patrimoniali 2026'],
        [
          ...['1501 0.00 100.00', '1501 20.00 0.00', '1801 0.00 500.00', '2102 380.00 0.00'],
          ...['2501 90.00 0.00', '2601 110.00 0.00', '9102 600.00 0.00', '9102 0.00 600.00'],
        ],
      ],
      [
        ...['opening', '2027-01-01', 'Apertura dei conti 2027'],
        [
          ...['1501 100.00 0.00', '1501 0.00 20.00', '1801 500.00 0.00', '2102 0.00 380.00'],
          ...['2501 0.00 90.00', '2601 0.00 110.00', '9102 600.00 0.00', '9102 0.00 600.00'],
        ],
      ],
    ]);
  });

  it('says a loss where the costs are higher', () => {
    const loss = [balance('4120', 'expense', '80.00'), balance('1801', 'asset_cash', '-80.00')];
    expect(yearProfit(loss).toFixed(2)).toBe('-80.00');
    expect(closeYear(2026, loss).map(({ description }) => description)).toContain(
      'Perdita dell’esercizio 2026',
    );
  });

  it('leaves every account at zero, and opens those of the balance sheet as they were, partner by partner', () => {
    fc.assert(
      fc.property(books, (balances) => {
        expect(after(balances, ['result', 'closing'])).toEqual({});
        expect(after(balances, ['closing', 'opening'])).toEqual(after(balances, []));
        expect(after(balances, ['result', 'closing', 'opening'])).toEqual(after(balances, ['result']));
      }),
    );
  });

  it('writes entries that balance, none of them too long to look at', () => {
    const partners = Array.from({ length: 2 * ROWS_PER_ENTRY + 1 }, (_, index) =>
      balance('1501', 'asset_receivable', '10.00', index + 1),
    );
    const owed = balance('2601', 'liability_current', String(-10 * partners.length));
    const entries = closeYear(2026, [...partners, owed]);
    expect(entries.map(({ description }) => description)).toContain('Apertura dei conti 2027 (3 di 3)');
    for (const { lines } of entries) {
      expect(lines.length).toBeLessThanOrEqual(ROWS_PER_ENTRY + 2);
      expect(sum(lines.map(({ debit, credit }) => debit.minus(credit))).eq(ZERO)).toBe(true);
    }
  });
});
