import { decimal, money, sum } from '@ponte/shared/money';
import fc from 'fast-check';
import type { Receipt } from '../vat/collection/collection';
import { sufferedMovements, type SufferedDocument } from './suffered';

const receipt = (allocationId: number, amount: string, undoneOn: string | null = null): Receipt => ({
  ...{ allocationId, on: `2026-02-0${allocationId}`, amount: decimal(amount), undoneOn },
});
const document = (receipts: Receipt[], rest: Partial<SufferedDocument> = {}): SufferedDocument => ({
  ...{ issuedOn: '2026-01-31', payable: decimal('118.00'), base: decimal('100.00'), known: [] },
  ...{ withheld: decimal('4.00'), receipts, ...rest },
});
const told = (some: SufferedDocument) =>
  sufferedMovements(some).map(
    ({ source, on, base, amount }) => `${on} ${source} ${money(amount)} of ${money(base)}`,
  );

describe('4.00 withheld of 100.00, 118.00 to be paid', () => {
  it.each<[string, SufferedDocument, string[]]>([
    ['nothing paid', document([]), []],
    ['paid whole', document([receipt(1, '118.00')]), ['2026-02-01 receipt:1 4.00 of 100.00']],
    [
      'in thirds: the last takes the rest',
      document([receipt(1, '39.33'), receipt(2, '39.33'), receipt(3, '39.34')]),
      [
        '2026-02-01 receipt:1 1.33 of 33.33',
        '2026-02-02 receipt:2 1.33 of 33.33',
        '2026-02-03 receipt:3 1.34 of 33.34',
      ],
    ],
    [
      'undone and paid again',
      document([receipt(1, '118.00', '2026-02-05'), receipt(2, '118.00')]),
      [
        '2026-02-01 receipt:1 4.00 of 100.00',
        '2026-02-05 undone:1 -4.00 of -100.00',
        '2026-02-02 receipt:2 4.00 of 100.00',
      ],
    ],
    [
      'a credit note',
      document([receipt(1, '118.00')], { base: decimal('-100'), withheld: decimal('-4') }),
      ['2026-02-01 receipt:1 -4.00 of -100.00'],
    ],
    [
      'all of it withheld',
      document([], { payable: decimal('0'), base: decimal('50'), withheld: decimal('2') }),
      ['2026-01-31 issue 2.00 of 50.00'],
    ],
  ])('%s', (_, some, expected) => {
    expect(told(some)).toEqual(expected);
    const known = sufferedMovements(some);
    expect(sufferedMovements({ ...some, known })).toEqual([]); // a second time changes nothing
  });

  it('comes to what stands paid, whenever the books look, and to the whole once all is paid', () => {
    const cents = fc.integer({ min: 1, max: 50_000 }).map((value) => decimal(value).div('100'));
    const part = fc.record({ amount: cents, undone: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 2_000 }).map((value) => decimal(value).div('100')),
        fc.nat(6),
        (parts, withheld, seen) => {
          const receipts = parts.map(({ amount, undone }, index) =>
            receipt(index + 1, money(amount), undone ? '2026-03-01' : null),
          );
          const standing = sum(parts.flatMap(({ amount, undone }) => (undone ? [] : [amount])));
          const payable = standing.gt('0') ? standing : decimal('1000000');
          const whole = document(receipts, { payable, withheld, base: withheld.times('25') });
          const early = receipts.slice(0, seen).map((each) => ({ ...each, undoneOn: null }));
          const known = sufferedMovements({ ...whole, receipts: early });
          const all = [...known, ...sufferedMovements({ ...whole, known })];
          const amount = sum(all.map((movement) => movement.amount));
          const over = sum(early.map((each) => each.amount)).gt(payable);
          if (standing.eq('0')) expect(money(amount)).toBe('0.00');
          else if (!over) expect(money(amount)).toBe(money(withheld));
          expect(new Set(all.map(({ source }) => source)).size).toBe(all.length);
        },
      ),
    );
  });
});
