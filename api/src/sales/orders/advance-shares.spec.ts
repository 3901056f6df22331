import { decimal, money, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import fc from 'fast-check';
import { documentTotals, lineAmount, taxGroups, type TaxedLine } from '../../invoicing/totals';
import { withholdingBase } from '../../invoicing/withholding';
import { advanceShares, taxRests, type AdvancedLine, type WantedAdvance } from './advance-shares';

const line = (amount: string | Big, rate: string, withholdingSubject = false): AdvancedLine => ({
  ...{ amount: decimal(amount), taxRate: decimal(rate), natura: rate === '0' ? 'N2.2' : null },
  ...{ payability: 'I', law: null, withholdingSubject },
});

const percent = (value: string): WantedAdvance => ({ percent: decimal(value) });
const amount = (value: string): WantedAdvance => ({ amount: decimal(value) });

const total = (lines: readonly TaxedLine[]): Big => documentTotals(taxGroups(lines)).total;
const taxable = (lines: readonly TaxedLine[]): Big => sum(lines.map((each) => each.amount));

/** The lines of an advance of an order of which some advances were made already. */
function advance(
  order: readonly AdvancedLine[],
  before: readonly AdvancedLine[],
  wanted: WantedAdvance,
): AdvancedLine[] {
  return advanceShares(taxRests(order, before), taxable(order), wanted).map((share) => ({
    ...share.line,
    amount: share.amount,
    withholdingSubject: share.withholdingSubject,
  }));
}

const ORDER = [line('1000.00', '22'), line('500.00', '10'), line('200.00', '22')];

it.each([
  ['30 percent', percent('30'), ['360.00 at 22%', '150.00 at 10%']],
  ['all of it', percent('100'), ['1200.00 at 22%', '500.00 at 10%']],
  ['340 euro', amount('340.00'), ['240.00 at 22%', '100.00 at 10%']],
])('of 1200 at 22% and 500 at 10%: %s', (_, wanted, shares) => {
  const told = advance(ORDER, [], wanted).map(
    (each) => `${money(each.amount)} at ${each.taxRate.toFixed(0)}%`,
  );
  expect(told).toEqual(shares);
});

it('what was advanced is not there a second time', () => {
  const before = advance(ORDER, [], percent('80'));
  expect(money(taxable(advance(ORDER, before, percent('20'))))).toBe('340.00');
  expect(() => advance(ORDER, before, percent('20.01'))).toThrow('sale-order.invalid-advance');
  expect(() => advance(ORDER, before, amount('0.00'))).toThrow('sale-order.invalid-advance');
});

it('moves by cents where the tax of the parts would not be that of the whole', () => {
  const order = [line('100.03', '22')];
  const [share] = advance(order, [], amount('33.31'));
  const balance = line(order[0]?.amount.minus(share?.amount ?? ZERO) ?? ZERO, '22');
  expect(money(total([...(share ? [share] : [])]).plus(total([balance])))).toBe(money(total(order)));
});

it('is withheld on in the proportion of the order, line by line of the advance', () => {
  const order = [line('300.00', '22', true), line('100.00', '22'), line('50.00', '10')];
  const told = (made: readonly AdvancedLine[]) =>
    made.map((each) => `${money(each.amount)} ${each.withholdingSubject ? 'withheld on' : 'whole'}`);
  const first = advance(order, [], percent('50'));
  expect(told(first)).toEqual(['150.00 withheld on', '50.00 whole', '25.00 whole']);
  expect(told(advance(order, first, amount('225.00')))).toEqual(told(first));
});

const rates = fc.constantFrom('22', '10', '5', '4', '0');
const orders = fc.array(
  fc
    .record({
      rate: rates,
      cents: fc.integer({ min: 1, max: 500_000 }),
      quantity: fc.integer({ min: 1, max: 30 }),
      discount: fc.integer({ min: 0, max: 9_000 }),
      withheld: fc.boolean(),
    })
    .map(({ rate, cents, quantity, discount, withheld }) => {
      const priced = {
        unitPrice: decimal(cents).div('100'),
        quantity: decimal(quantity),
        discountPercent: decimal(discount).div('100'),
      };
      return line(lineAmount(priced), rate, withheld);
    }),
  { minLength: 1, maxLength: 6 },
);
const shares = fc.array(fc.integer({ min: 1, max: 6_000 }), { minLength: 1, maxLength: 3 });

it('law: advances and balance come to the order’s total to the cent, and each is near what was asked', () => {
  fc.assert(
    fc.property(orders, shares, (order, asked) => {
      fc.pre(taxable(order).gt(decimal('1.00')));
      const documents: AdvancedLine[][] = [];
      for (const hundredths of asked) {
        const before = documents.flat();
        const wanted = taxable(order).times(decimal(hundredths)).div('10000').round(2);
        const left = sum(taxRests(order, before).map(({ rest }) => rest));
        if (!wanted.gt(ZERO) || wanted.gt(left)) continue;
        const made = advance(order, before, { amount: wanted });
        expect(taxable(made).minus(wanted).abs().lte(decimal('1.00'))).toBe(true);
        documents.push(made);
      }
      const deducted = documents.flat().map((each) => ({ ...each, amount: each.amount.neg() }));
      const balance = total([...order, ...deducted]);
      expect(balance.gte(ZERO)).toBe(true);
      expect(money(sum(documents.map(total)).plus(balance))).toBe(money(total(order)));
      // What is withheld on the advances is taken off what is withheld on the balance, which never goes below nothing.
      const left = withholdingBase([...order, ...deducted]);
      expect(money(sum(documents.map(withholdingBase)).plus(left))).toBe(money(withholdingBase(order)));
    }),
    { numRuns: 300 },
  );
});
