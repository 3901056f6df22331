import { decimal, money, sum, ZERO } from '@ponte/shared/money';
import fc from 'fast-check';
import { assertDeductible, deductionLines, leftOf, type OpenAdvance, type WantedDeduction } from './advance';
import type { LineTax } from './document';

const tax = (taxCodeId: number, rate: string): LineTax => ({
  ...{ taxCodeId, taxRate: decimal(rate), natura: null, law: null, payability: 'I', stampSubject: false },
});

const ADVANCE: OpenAdvance = {
  ...{ invoiceId: 7, partnerId: 1, number: '2026/00012', issuedOn: '2026-03-05' },
  parts: [
    { tax: tax(1, '22'), withholdingSubject: true, left: decimal('100.00') },
    { tax: tax(2, '10'), withholdingSubject: false, left: decimal('50.00') },
  ],
};

const told = (wanted: WantedDeduction[]): string[] =>
  deductionLines([ADVANCE], wanted, 1).map(
    ({ taxRate, amount }) => `${taxRate.toFixed(0)}% ${money(amount)}`,
  );

describe('an advance of 100 at 22% and 50 at 10%', () => {
  it.each([
    ['whole', undefined, ['22% -100.00', '10% -50.00']],
    ['a part of the first tax', '30.00', ['22% -30.00']],
    ['more than the first tax', '120.00', ['22% -100.00', '10% -20.00']],
  ])('deducted: %s', (_, amount, lines) => {
    expect(told([{ invoiceId: 7, ...(amount === undefined ? {} : { amount }) }])).toEqual(lines);
  });

  it('is named on the line, with the account of advances', () => {
    const [line] = deductionLines([ADVANCE], [{ invoiceId: 7 }], 1);
    expect(line).toMatchObject({
      description: 'Acconto già fatturato: fattura n. 2026/00012 del 05/03/2026',
      revenueAccount: '2530',
      deductedInvoiceId: 7,
    });
  });

  it.each([
    ['more than is left', [{ invoiceId: 7, amount: '150.01' }], 'advances.0.amount', 'exceeds-left'],
    ['nothing', [{ invoiceId: 7, amount: '0.00' }], 'advances.0.amount', 'nothing'],
    ['twice', [{ invoiceId: 7 }, { invoiceId: 7 }], 'advances.1.invoiceId', 'duplicate'],
    ['unknown', [{ invoiceId: 8 }], 'advances.0.invoiceId', 'unknown'],
  ])('is refused: %s', (_, wanted, field, code) => {
    expect(() => deductionLines([ADVANCE], wanted, 1)).toThrow(
      expect.objectContaining({
        code: 'invoice.invalid-advances',
        fields: [expect.objectContaining({ field, code })],
      }),
    );
  });

  it('is refused to another customer', () => {
    expect(() => deductionLines([ADVANCE], [{ invoiceId: 7 }], 2)).toThrow('invoice.invalid-advances');
  });

  it('is no longer there when others have deducted it meanwhile', () => {
    const lines = deductionLines([ADVANCE], [{ invoiceId: 7 }], 1);
    assertDeductible([ADVANCE], lines);
    const used = { ...ADVANCE, parts: ADVANCE.parts.map((part) => ({ ...part, left: decimal('49.99') })) };
    expect(() => assertDeductible([used], lines)).toThrow('invoice.advance-used');
    expect(() => assertDeductible([], lines)).toThrow('invoice.advance-used');
  });
});

it('deducts exactly what is asked, never more of a tax than it has', () => {
  const cents = fc.integer({ min: 1, max: 1_000_000 }).map((value) => decimal(value).div('100'));
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (lefts, share) => {
        const advance = {
          ...ADVANCE,
          parts: lefts.map((left, index) => ({
            ...{ tax: tax(index, '22'), withholdingSubject: false, left },
          })),
        };
        const amount = leftOf(advance).times(share.toFixed(4)).round(2, 3).toFixed(2);
        const lines = deductionLines([advance], [{ invoiceId: 7, amount }], 1);
        expect(money(sum(lines.map((line) => line.amount)).neg())).toBe(amount);
        expect(lines.every((line) => line.amount.lt(ZERO))).toBe(true);
        assertDeductible([advance], lines);
      },
    ),
  );
});
