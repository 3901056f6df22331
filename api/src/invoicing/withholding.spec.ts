import { decimal, money, ZERO } from '@ponte/shared/money';
import fc from 'fast-check';
import { planDocument, type DraftDocument, type DraftLine } from './document';
import { withheldFrom, withholdingBase } from './withholding';

const line = (amount: string, withholdingSubject = false): DraftLine => ({
  ...{ productId: null, description: 'Lavori', quantity: decimal(1), unit: null, unitPrice: decimal(amount) },
  ...{ discountPercent: ZERO, discountAmount: ZERO, taxCodeId: 1, taxRate: decimal(22), natura: null },
  ...{ law: null, payability: 'I', stampSubject: false, periodFrom: null, periodTo: null },
  ...{ revenueAccount: '3123', contractLineId: null, explanation: null, withholdingSubject },
});
const plan = (lines: DraftLine[], type: DraftDocument['type'] = 'invoice') =>
  planDocument(
    {
      ...{
        type,
        partnerId: 1,
        customer: {} as DraftDocument['customer'],
        contractId: null,
        contractCode: null,
      },
      ...{ billingRunId: null, creditedInvoiceId: null, lines, methodCode: 'BON', notes: null },
      paymentRules: [
        { days: 0, endOfMonth: false, percent: '50' },
        { days: 30, endOfMonth: false, percent: '50' },
      ],
    },
    '2026-03-01',
  );

it.each([
  ['works alone', [line('100', true)], '4.00', '118.00'],
  ['works beside connectivity', [line('100', true), line('30')], '4.00', '154.60'],
  ['connectivity alone', [line('30')], '0.00', '36.60'],
  [
    'rounded once a document',
    [line('33.33', true), line('33.33', true), line('33.33', true)],
    '4.00',
    '117.99',
  ],
  ['less what advances deduct', [line('100', true), line('-40', true)], '2.40', '70.80'],
  ['nothing where they deduct more', [line('100'), line('-40', true)], '0.00', '73.20'],
])('%s', (_, lines, withheld, payable) => {
  for (const type of ['invoice', 'credit-note'] as const) {
    const document = plan(lines, type);
    expect([money(document.withheld), money(document.payable)]).toEqual([withheld, payable]);
    expect(money(document.total)).toBe(money(document.payable.plus(document.withheld)));
  }
  const dues = plan(lines).instalments.map(({ amount }) => amount);
  expect(money(dues.reduce((sum, amount) => sum.plus(amount), ZERO))).toBe(payable);
});

it('is 4 % to the half cent of what is subject to it, and leaves something to pay', () => {
  const cents = fc.integer({ min: -100_000, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cents, fc.boolean()), { maxLength: 8 }), cents, (lines, owing) => {
      const rows = lines.map(([amount, withholdingSubject]) => ({
        ...{ amount: decimal(amount).div('100'), withholdingSubject },
      }));
      const [base, owed] = [withholdingBase(rows), decimal(owing).div('100')];
      const withheld = withheldFrom(base, owed);
      expect(withheld.gte(ZERO) && base.gte(ZERO)).toBe(true);
      if (owed.gt(ZERO)) expect(withheld.lte(owed)).toBe(true);
      if (withheld.gt(ZERO) && withheld.lt(owed))
        expect(withheld.minus(base.times('0.04')).abs().lte('0.005')).toBe(true);
    }),
  );
});
