import { decimal, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import fc from 'fast-check';
import { useCredits, type Credit, type NewItem, type UsedCredit } from './use-credits';

const credit = (id: number, since: string, left: string, values: Partial<Credit> = {}): Credit => ({
  ...{ kind: 'payment', id, partnerId: 1, since, left: decimal(left), ...values },
});
const item = (instalmentId: number, dueOn: string, open: string, values: Partial<NewItem> = {}): NewItem => ({
  ...{ instalmentId, invoiceId: instalmentId, type: 'invoice', partnerId: 1, dueOn, open: decimal(open) },
  ...{ number: `2026/${instalmentId}`, ...values },
});
const shown = (uses: readonly UsedCredit<Credit>[]): string[] =>
  uses.map(({ credit: { kind, id }, allocations }) =>
    [`${kind} ${id}`, ...allocations.map((part) => `${part.instalmentId}: ${part.amount.toFixed(2)}`)].join(
      ' ',
    ),
  );

describe('the credit of a customer', () => {
  it.each<[string, Credit[], NewItem[], string[]]>([
    [
      'pays a new invoice',
      [credit(1, '2026-01-10', '50')],
      [item(1, '2026-03-31', '36.60')],
      ['payment 1 1: 36.60'],
    ],
    [
      'pays a part of it',
      [credit(1, '2026-01-10', '20')],
      [item(1, '2026-03-31', '36.60')],
      ['payment 1 1: 20.00'],
    ],
    [
      'pays with the oldest first',
      [credit(2, '2026-02-10', '20'), credit(1, '2026-01-10', '30')],
      [item(1, '2026-03-31', '36.60')],
      ['payment 1 1: 30.00', 'payment 2 1: 6.60'],
    ],
    [
      'pays what is due first, then by number',
      [credit(1, '2026-01-10', '100')],
      [
        item(1, '2026-04-30', '40'),
        item(2, '2026-03-31', '40', { number: '2026/10' }),
        item(3, '2026-03-31', '40', { number: '2026/9' }),
      ],
      ['payment 1 3: 40.00 2: 40.00 1: 20.00'],
    ],
    [
      'may be what is left of a credit note',
      [credit(1, '2026-02-10', '30'), credit(8, '2026-01-10', '10', { kind: 'credit-note' })],
      [item(1, '2026-03-31', '36.60')],
      ['credit-note 8 1: 10.00', 'payment 1 1: 26.60'],
    ],
    [
      'pays nobody else',
      [credit(1, '2026-01-10', '50', { partnerId: 2 })],
      [item(1, '2026-03-31', '36.60')],
      [],
    ],
    ['pays nothing that is settled', [credit(1, '2026-01-10', '50')], [item(1, '2026-03-31', '0')], []],
  ])('%s', (_title, credits, items, expected) => {
    expect(shown(useCredits(credits, items))).toEqual(expected);
  });

  it('is used up to the last cent or until all is paid, and never twice', () => {
    const cents = fc.integer({ min: 1, max: 50_000 }).map((count) => decimal(count).div('100'));
    const owned = fc.tuple(fc.integer({ min: 1, max: 3 }), cents);
    fc.assert(
      fc.property(fc.array(owned, { maxLength: 8 }), fc.array(owned, { maxLength: 8 }), (lefts, opens) => {
        const credits = lefts.map(([partnerId, left], id) => ({
          ...credit(id, '2026-01-10', '0'),
          partnerId,
          left,
        }));
        const items = opens.map(([partnerId, open], id) => ({
          ...item(id, '2026-03-31', '0'),
          partnerId,
          open,
        }));
        const uses = useCredits(credits, items);
        const parts = uses.flatMap(({ allocations }) => allocations);
        for (const { instalmentId, open } of items) {
          const paid = sum(
            parts.filter((part) => part.instalmentId === instalmentId).map(({ amount }) => amount),
          );
          expect(paid.lte(open)).toBe(true);
        }
        for (const { credit: own, used } of uses) expect(used.gt(ZERO) && used.lte(own.left)).toBe(true);
        for (const partnerId of [1, 2, 3]) {
          const of = (rows: readonly { partnerId: number }[], amounts: readonly Big[]): Big =>
            sum(amounts.filter((_, index) => rows[index]?.partnerId === partnerId));
          const [given, owed] = [
            of(
              credits,
              credits.map(({ left }) => left),
            ),
            of(
              items,
              items.map(({ open }) => open),
            ),
          ];
          const used = of(
            uses.map((use) => use.credit),
            uses.map((use) => use.used),
          );
          expect(used.eq(given.lt(owed) ? given : owed)).toBe(true);
        }
      }),
    );
  });
});
