import { money, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { postBill, type BillToPost } from './post-bill';

type Tax = BillToPost['taxes'][number];

const tax = (base: string, amount: string, rest: Partial<Tax> = {}): Tax => ({
  natura: null,
  payability: 'I',
  base: new Big(base),
  tax: new Big(amount),
  ...rest,
});
const bill = (total: string, lines: [string, string][], taxes: Tax[], rest: Partial<BillToPost> = {}) => ({
  type: 'bill' as const,
  partnerId: 7,
  total: new Big(total),
  lines: lines.map(([costAccount, amount]) => ({ costAccount, amount: new Big(amount) })),
  taxes,
  ...rest,
});
/** `4120 D 100.00` */
const entry = (document: BillToPost) =>
  postBill(document).map(({ account, debit, credit }) =>
    debit.gt('0') ? `${account} D ${money(debit)}` : `${account} A ${money(credit)}`,
  );

describe('postBill', () => {
  it.each<[string, BillToPost, string[]]>([
    [
      'a plain bill',
      bill('122.00', [['4120', '100.00']], [tax('100.00', '22.00')]),
      ['4120 D 100.00', '1601 D 22.00', '2501 A 122.00'],
    ],
    [
      'costs of two kinds, with decimals that the summary rounds',
      bill(
        '24.40',
        [
          ['4120', '13.333'],
          ['4202', '6.663'],
        ],
        [tax('20.00', '4.40')],
      ),
      ['4120 D 13.34', '4202 D 6.66', '1601 D 4.40', '2501 A 24.40'],
    ],
    [
      'reverse charge: VAT both ways',
      bill('100.00', [['4120', '100.00']], [tax('100.00', '0.00', { natura: 'N6.9' })]),
      ['4120 D 100.00', '1601 D 22.00', '2601 A 22.00', '2501 A 100.00'],
    ],
    [
      'split payment: the VAT goes to the treasury',
      bill('122.00', [['4120', '100.00']], [tax('100.00', '22.00', { payability: 'S' })]),
      ['4120 D 100.00', '1601 D 22.00', '2608 A 22.00', '2501 A 100.00'],
    ],
    [
      'deferred VAT waits',
      bill('122.00', [['4120', '100.00']], [tax('100.00', '22.00', { payability: 'D' })]),
      ['4120 D 100.00', '1606 D 22.00', '2501 A 122.00'],
    ],
    [
      'a total that the supplier rounded up',
      bill('122.01', [['4120', '100.00']], [tax('100.00', '22.00')]),
      ['4120 D 100.00', '4910 D 0.01', '1601 D 22.00', '2501 A 122.01'],
    ],
    [
      'a total that the supplier rounded down',
      bill('121.90', [['4120', '100.00']], [tax('100.00', '22.00')]),
      ['4120 D 100.00', '3210 A 0.10', '1601 D 22.00', '2501 A 121.90'],
    ],
    [
      'a discount of the whole document lowers the cost',
      bill('112.00', [['4120', '100.00']], [tax('100.00', '22.00')]),
      ['4120 D 90.00', '1601 D 22.00', '2501 A 112.00'],
    ],
    [
      'a credit note',
      bill('122.00', [['4120', '100.00']], [tax('100.00', '22.00')], { type: 'credit-note' }),
      ['4120 A 100.00', '1601 A 22.00', '2501 D 122.00'],
    ],
    ['nothing', bill('0.00', [['4120', '0.00']], [tax('0.00', '0.00')]), []],
  ])('%s', (_, document, expected) => {
    expect(entry(document)).toEqual(expected);
  });

  it('always balances, whatever suppliers write', () => {
    const cents = fc
      .integer({ min: -100_000, max: 1_000_000 })
      .map((value) => new Big(String(value)).div('100'));
    const row = fc.record({
      natura: fc.constantFrom(null, 'N6.9', 'N2.2'),
      payability: fc.constantFrom('I' as const, 'D' as const, 'S' as const),
      base: cents,
      tax: cents,
    });
    const line = fc.record({ costAccount: fc.constantFrom('4120', '4202', '4301'), amount: cents });
    const document = fc.record({
      type: fc.constantFrom('bill' as const, 'credit-note' as const),
      partnerId: fc.constant(7),
      total: cents,
      lines: fc.array(line, { minLength: 1, maxLength: 6 }),
      taxes: fc.array(row, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(document, (some) => {
        const lines = postBill(some);
        const [debits, credits] = [lines.map(({ debit }) => debit), lines.map(({ credit }) => credit)];
        expect(money(sum(debits))).toBe(money(sum(credits)));
      }),
    );
  });
});
