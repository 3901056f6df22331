import { DomainError } from '@ponte/shared/domain-error';
import { decimal, sum } from '@ponte/shared/money';
import fc from 'fast-check';
import { creditLines, leftToCredit, type CreditableLine } from './credit';
import { lineAmount } from './totals';

const invoice = { number: '2026/00007', issuedOn: '2026-03-01' };

function line(position: number, amount: string, credited = '0'): CreditableLine {
  return {
    position,
    credited: decimal(credited),
    line: {
      ...{ productId: 1, description: 'Fibra 1000', quantity: decimal('2'), unit: 'mese' },
      ...{
        unitPrice: decimal(amount),
        discountPercent: decimal('50'),
        discountAmount: decimal('0'),
        amount: decimal(amount),
      },
      ...{
        taxCodeId: 3,
        taxRate: decimal('22'),
        natura: null,
        law: null,
        payability: 'I',
        stampSubject: false,
      },
      ...{ periodFrom: '2026-03-01', periodTo: '2026-04-01', revenueAccount: '3120', contractLineId: 9 },
      explanation: null,
    },
  };
}

const faultsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.fields.map(({ field, code }) => `${field} ${code}`);
    throw error;
  }
  return [];
};

describe('what a credit note takes back', () => {
  it('is all that is left when nothing is said: whole lines as they were, the rest as one amount', () => {
    const lines = creditLines(
      invoice,
      [line(1, '30.00'), line(2, '20.00', '5.00'), line(3, '9.00', '9.00')],
      null,
    );
    expect(lines.map(({ creditedPosition, amount }) => [creditedPosition, amount.toFixed(2)])).toEqual([
      [1, '30.00'],
      [2, '15.00'],
    ]);
    expect(lines[0]).toMatchObject({ taxCodeId: 3, contractLineId: 9, revenueAccount: '3120', unit: 'mese' });
    expect(lines.map((credit) => lineAmount(credit).toFixed(2))).toEqual(['30.00', '15.00']);
    expect(lines[1]?.explanation?.credited).toEqual({
      ...invoice,
      position: 2,
      amount: '20.00',
      before: '5.00',
    });
  });

  it.each([
    ['more than is left', [{ position: 1, amount: decimal('25.02') }], 'lines.0.amount exceeds-left'],
    ['nothing', [{ position: 1, amount: decimal('0') }], 'lines.0.amount nothing'],
    ['the other sign', [{ position: 1, amount: decimal('-1') }], 'lines.0.amount exceeds-left'],
    ['a line that is not there', [{ position: 7 }], 'lines.0.position unknown'],
    ['a line twice', [{ position: 1, amount: decimal('1') }, { position: 1 }], 'lines.1.position duplicate'],
    ['a line already taken back', [{ position: 2 }], 'lines.0.amount nothing'],
    ['no line at all', [], 'lines required'],
  ])('is never %s', (_, wanted, fault) => {
    const lines = [line(1, '30.00', '4.99'), line(2, '10.00', '10.00')];
    expect(faultsOf(() => creditLines(invoice, lines, wanted))).toEqual([fault]);
  });

  it('is a negative amount for a discount line, and never more of it than there was', () => {
    const discount = line(1, '-8.00', '-3.00');
    expect(creditLines(invoice, [discount], null)[0]?.amount.toFixed(2)).toBe('-5.00');
    expect(
      faultsOf(() => creditLines(invoice, [discount], [{ position: 1, amount: decimal('-5.01') }])),
    ).toHaveLength(1);
  });

  it('is refused once everything was taken back', () => {
    expect(() => creditLines(invoice, [line(1, '30.00', '30.00')], null)).toThrow('credit-note.nothing-left');
  });
});

it('however an invoice is credited in steps, the credits add up to its lines and then nothing is left', () => {
  const cents = fc.integer({ min: -500_00, max: 500_00 }).filter((value) => value !== 0);
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(100), { maxLength: 8 }),
      (amounts, shares) => {
        let lines = amounts.map((amount, index) => line(index + 1, decimal(amount).div('100').toFixed(2)));
        const given: CreditableLine[] = lines;
        const take = (position: number, percent: number): void => {
          const target = lines[position - 1];
          if (!target) return;
          const amount = leftToCredit(target).times(decimal(percent)).div('100').round(2);
          if (amount.eq('0')) return;
          const [credit] = creditLines(invoice, lines, [{ position, amount }]);
          lines = lines.map((old) =>
            old.position === position ? { ...old, credited: old.credited.plus(credit?.amount ?? '0') } : old,
          );
        };
        shares.forEach((percent, index) => take((index % amounts.length) + 1, percent));
        lines.forEach(({ position }) => take(position, 100));
        expect(sum(lines.map(({ credited }) => credited)).toFixed(2)).toBe(
          sum(given.map((creditable) => creditable.line.amount)).toFixed(2),
        );
        expect(() => creditLines(invoice, lines, null)).toThrow('credit-note.nothing-left');
      },
    ),
  );
});
