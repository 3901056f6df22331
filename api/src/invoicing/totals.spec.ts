import { money, roundCents, sum } from '@ponte/shared/money';
import type { Natura } from '@ponte/shared/code-lists/natura';
import Big from 'big.js';
import fc from 'fast-check';
import { documentTotals, lineAmount, stampDuty, taxGroups, type Payability, type TaxedLine } from './totals';

function line(
  amount: string,
  taxRate: string,
  natura: Natura | null = null,
  payability: Payability = 'I',
): TaxedLine {
  return { amount: new Big(amount), taxRate: new Big(taxRate), natura, payability, law: null };
}

describe('lineAmount', () => {
  it.each([
    // quantity, unit price, discount %, amount
    ['2', '30.00', '10', '54.00'],
    ['1', '24.59016393', '0', '24.59'], // 30.00 tax included
    ['1000', '24.59016393', '0', '24590.16'], // rounding the unit price first would lose 16 cents
    ['1000', '0.00335', '0', '3.35'],
    ['1', '0.125', '0', '0.13'],
    ['1', '-0.125', '0', '-0.13'],
    ['1', '29.90', '100', '0.00'],
    ['3', '19.99', '33.33', '39.98'],
    ['0.5', '10.01', '0', '5.01'],
  ])('%s × %s less %s%% = %s', (quantity, unitPrice, discountPercent, amount) => {
    const priced = {
      quantity: new Big(quantity),
      unitPrice: new Big(unitPrice),
      discountPercent: new Big(discountPercent),
    };
    expect(money(lineAmount(priced))).toBe(amount);
  });
});

describe('taxGroups', () => {
  it('takes the tax once on the base, not line by line', () => {
    const three = [line('0.33', '22'), line('0.33', '22'), line('0.33', '22')]; // 0.07 a line would make 0.21
    expect(taxGroups(three).map(({ base, tax }) => [money(base), money(tax)])).toEqual([['0.99', '0.22']]);
  });

  it('keeps rate, natura and payability apart, highest rate first', () => {
    const lines = [
      line('1', '0', 'N4'),
      line('2', '22'),
      line('4', '10'),
      line('8', '0', 'N1'),
      line('16', '22.00'),
      line('32', '22', null, 'S'),
    ];
    expect(
      taxGroups(lines).map(({ rate, natura, payability, base }) => [
        money(rate),
        natura,
        payability,
        money(base),
      ]),
    ).toEqual([
      ['22.00', null, 'I', '18.00'],
      ['22.00', null, 'S', '32.00'],
      ['10.00', null, 'I', '4.00'],
      ['0.00', 'N1', 'I', '8.00'],
      ['0.00', 'N4', 'I', '1.00'],
    ]);
  });

  it('names each law once', () => {
    const lines = ['art. 10 n. 1', 'art. 10 n. 18', 'art. 10 n. 1', null].map((law) => ({
      ...line('1', '0', 'N4'),
      law,
    }));
    expect(taxGroups(lines).map(({ law }) => law)).toEqual(['art. 10 n. 1; art. 10 n. 18']);
  });
});

describe('documentTotals', () => {
  it('leaves split-payment tax out of what the customer owes us', () => {
    const totals = documentTotals(taxGroups([line('100.00', '22', null, 'S'), line('10.00', '22')]));
    expect(Object.values(totals).map(money)).toEqual(['110.00', '24.20', '134.20', '0.00', '112.20']);
  });

  it('leaves out what a condominium withholds: 4 % once a document, never more than it owes', () => {
    const works = line('100.00', '22');
    const withheld = (subject: string) => documentTotals(taxGroups([works]), new Big(subject));
    expect(Object.values(withheld('100.00')).map(money)).toEqual([
      '100.00',
      '22.00',
      '122.00',
      '4.00',
      '118.00',
    ]);
    expect(money(withheld('99.87').withheld)).toBe('3.99');
    expect(money(withheld('0').withheld)).toBe('0.00');
    expect(money(withheld('10000').payable)).toBe('0.00');
  });

  const amount = fc
    .integer({ min: -5_000_000, max: 5_000_000 })
    .map((cents) => new Big(String(cents)).div('100'));
  const taxed: fc.Arbitrary<TaxedLine> = fc
    .tuple(amount, fc.constantFrom('22 I', '22 S', '10 I', '5 D', '4 I', '0 I N1', '0 I N2.2', '0 I N4'))
    .map(([each, kind]) => {
      const [taxRate, payability, natura = null] = kind.split(' ') as [string, Payability, Natura?];
      return { ...line('0', taxRate, natura, payability), amount: each };
    });

  it('agrees with SdI: base by rate is the sum of the lines (00422), tax its rounded part (00421)', () => {
    fc.assert(
      fc.property(fc.array(taxed, { minLength: 1, maxLength: 60 }), (lines) => {
        const groups = taxGroups(lines);
        const totals = documentTotals(groups);
        for (const rate of ['22', '10', '5', '4', '0']) {
          const ofRate = lines.filter(({ taxRate }) => taxRate.eq(rate)).map((each) => each.amount);
          expect(
            sum(groups.filter((group) => group.rate.eq(rate)).map(({ base }) => base)).eq(sum(ofRate)),
          ).toBe(true);
        }
        for (const { base, rate, tax } of groups)
          expect(tax.eq(roundCents(base.times(rate).div('100')))).toBe(true);
        expect(totals.taxable.eq(sum(lines.map((each) => each.amount)))).toBe(true);
        expect(totals.total.eq(totals.taxable.plus(totals.tax))).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(taxed, { minLength: 1, maxLength: 20 }), (lines) => {
        expect(taxGroups(lines.toReversed())).toEqual(taxGroups(lines));
      }),
    );
  });

  it('turns its sign with the lines, so a credit note cancels its invoice', () => {
    fc.assert(
      fc.property(fc.array(taxed, { minLength: 1, maxLength: 20 }), (lines) => {
        const credited = lines.map((each) => ({ ...each, amount: each.amount.neg() }));
        const [one, other] = [documentTotals(taxGroups(lines)), documentTotals(taxGroups(credited))];
        expect(one.total.plus(other.total).eq('0')).toBe(true);
      }),
    );
  });
});

describe('stampDuty', () => {
  it.each([
    [['77.47'], '0.00'],
    [['77.48'], '2.00'],
    [['50.00', '27.48'], '2.00'],
    [['100.00', '-30.00'], '0.00'],
    [[], '0.00'],
  ])('on exempt lines of %j is %s', (amounts, due) => {
    const lines = amounts.map((amount) => ({ amount: new Big(amount), stampSubject: true }));
    expect(money(stampDuty([...lines, { amount: new Big('1000'), stampSubject: false }]))).toBe(due);
  });

  it('follows another rule when the law changes', () => {
    const rule = { threshold: new Big('50'), amount: new Big('3') };
    expect(money(stampDuty([{ amount: new Big('60'), stampSubject: true }], rule))).toBe('3.00');
  });
});
