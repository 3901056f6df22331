import { decimal, sum, ZERO } from '@ponte/shared/money';
import fc from 'fast-check';
import { runningBalance } from './running-balance';

const movement = (debit: string, credit: string) => ({ debit: decimal(debit), credit: decimal(credit) });
const cents = fc.integer({ min: 0, max: 10_000_000 }).map((amount) => decimal(amount).div('100'));
const movements = fc.array(
  fc
    .tuple(cents, fc.boolean())
    .map(([amount, debit]) => (debit ? { debit: amount, credit: ZERO } : { debit: ZERO, credit: amount })),
);

describe('a running balance', () => {
  it('goes up with debits and down with credits', () => {
    const rows = runningBalance(decimal('10.00'), [
      movement('36.60', '0'),
      movement('0', '30.00'),
      movement('0', '20.00'),
    ]);
    expect(rows.map(({ balance }) => balance.toFixed(2))).toEqual(['46.60', '16.60', '-3.40']);
  });

  it('ends at opening plus debits less credits, and each row differs from the one before by its own line', () => {
    fc.assert(
      fc.property(cents, movements, (opening, lines) => {
        const rows = runningBalance(opening, lines);
        const closing = opening
          .plus(sum(lines.map(({ debit }) => debit)))
          .minus(sum(lines.map(({ credit }) => credit)));
        expect((rows.at(-1)?.balance ?? opening).eq(closing)).toBe(true);
        rows.forEach(({ balance, debit, credit }, index) => {
          const before = rows[index - 1]?.balance ?? opening;
          expect(balance.minus(before).eq(debit.minus(credit))).toBe(true);
        });
      }),
    );
  });
});
