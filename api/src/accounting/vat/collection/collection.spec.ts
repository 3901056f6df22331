import { money, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { dueMovements, type DeferredDocument, type Movement, type Receipt } from './collection';

const receipt = (
  allocationId: number,
  amount: string,
  on = '2026-02-01',
  undoneOn: string | null = null,
): Receipt => ({ allocationId, amount: new Big(amount), on, undoneOn });
const document = (receipts: Receipt[], rest: Partial<DeferredDocument> = {}): DeferredDocument => ({
  ...{ issuedOn: '2026-01-10', payable: new Big('122.00'), receipts, known: [] },
  groups: [{ vatEntryId: 1, base: new Big('100.00'), vat: new Big('22.00') }],
  ...rest,
});
const cents = (count: number): Big => new Big(String(count)).div('100');
/** `receipt:1 2026-02-01 7.33` */
const words = (movements: Movement[]) =>
  movements.map(({ source, on, vat }) => `${source} ${on} ${money(vat)}`);

describe('VAT that waits for the money', () => {
  it.each<[string, DeferredDocument, string, string[]]>([
    ['nothing paid', document([]), '2026-12-31', []],
    ['all of it', document([receipt(1, '122.00')]), '2026-03-01', ['receipt:1 2026-02-01 22.00']],
    [
      'three parts, the last takes the cent',
      document([receipt(1, '40.67'), receipt(2, '40.67'), receipt(3, '40.66')]),
      '2026-03-01',
      ['receipt:1 2026-02-01 7.33', 'receipt:2 2026-02-01 7.33', 'receipt:3 2026-02-01 7.34'],
    ],
    [
      'one year later, what is left',
      document([receipt(1, '61.00')]),
      '2027-01-10',
      ['receipt:1 2026-02-01 11.00', 'limit 2027-01-10 11.00'],
    ],
    ['a day before', document([]), '2027-01-09', []],
    [
      'money after the year brings nothing more',
      document([receipt(1, '122.00', '2027-02-01')]),
      '2027-02-02',
      ['limit 2027-01-10 22.00'],
    ],
    [
      'undone with the receipt',
      document([receipt(1, '61.00', '2026-02-01', '2026-02-20')]),
      '2026-03-01',
      ['receipt:1 2026-02-01 11.00', 'undone:1 2026-02-20 -11.00'],
    ],
    [
      'undone and paid anew, in full',
      document([receipt(1, '61.00', '2026-02-01', '2026-02-20'), receipt(2, '122.00', '2026-03-01')]),
      '2026-03-01',
      ['receipt:1 2026-02-01 11.00', 'undone:1 2026-02-20 -11.00', 'receipt:2 2026-03-01 22.00'],
    ],
    [
      'a credit note that is paid out',
      document([receipt(1, '122.00')], {
        groups: [{ vatEntryId: 1, base: new Big('-100.00'), vat: new Big('-22.00') }],
      }),
      '2026-03-01',
      ['receipt:1 2026-02-01 -22.00'],
    ],
  ])('%s', (_title, given, today, expected) => {
    expect(words(dueMovements(given, today))).toEqual(expected);
  });

  it('comes to the VAT of the document to the cent once it is paid, however it is paid and however often it is asked', () => {
    const amount = fc.integer({ min: 1, max: 9_999 });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 5_000 }),
        (parts, vat) => {
          const receipts = parts.map((part, at) => receipt(at + 1, cents(part).toFixed(2)));
          const payable = sum(receipts.map(({ amount }) => amount));
          const groups = [{ vatEntryId: 1, base: payable, vat: cents(vat) }];
          let known: Movement[] = [];
          for (let count = 1; count <= receipts.length; count++) {
            const state = document(receipts.slice(0, count), { payable, groups, known });
            known = [...known, ...dueMovements(state, '2026-03-01')];
            expect(dueMovements({ ...state, known }, '2026-03-01')).toEqual([]);
          }
          expect(money(sum(known.map((movement) => movement.vat)))).toBe(money(cents(vat)));
        },
      ),
    );
  });
});
