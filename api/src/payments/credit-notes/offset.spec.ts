import { decimal, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import fc from 'fast-check';
import type { Allocation } from '../allocation';
import { offsetsInTurn, type OffsetItem } from './offset';

const INVOICE = 10;

const instalment = (instalmentId: number, invoiceId: number, open: string | Big): OffsetItem => ({
  instalmentId,
  invoiceId,
  type: invoiceId === INVOICE ? 'invoice' : 'credit-note',
  partnerId: 1,
  dueOn: '2026-01-31',
  open: decimal(open),
});
const note = (creditNoteId: number) => ({ creditNoteId, creditedInvoiceId: INVOICE });
const shown = (allocations: readonly Allocation[]): string =>
  allocations.map(({ instalmentId, amount }) => `${instalmentId}: ${amount.toFixed(2)}`).join(', ');

describe('a credit note against its invoice', () => {
  it.each([
    // credit  open on the invoice  settles
    ['36.60', ['36.60'], '1: 36.60, 2: 36.60'],
    ['20.00', ['36.60'], '1: 20.00, 2: 20.00'],
    ['50.00', ['36.60'], '1: 36.60, 2: 36.60'],
    ['50.00', ['30.00', '30.00'], '1: 50.00, 2: 30.00, 3: 20.00'],
  ])('of %s against %j', (credit, open, expected) => {
    const items = [
      instalment(1, 20, credit),
      ...open.map((amount, index) => instalment(index + 2, INVOICE, amount)),
    ];
    expect(offsetsInTurn([note(20)], items).map(({ allocations }) => shown(allocations))).toEqual([expected]);
  });

  it('does nothing when the invoice is paid', () => {
    expect(offsetsInTurn([note(20)], [instalment(1, 20, '36.60'), instalment(2, INVOICE, '0')])).toEqual([]);
  });

  it('leaves to a second credit note what the first did not take', () => {
    const items = [instalment(1, 20, '30'), instalment(2, 21, '30'), instalment(3, INVOICE, '36.60')];
    expect(offsetsInTurn([note(20), note(21)], items).map(({ allocations }) => shown(allocations))).toEqual([
      '1: 30.00, 3: 30.00',
      '2: 6.60, 3: 6.60',
    ]);
  });

  it('settles the same on both sides, and no instalment beyond what is open', () => {
    const cents = fc.integer({ min: 0, max: 50_000 }).map((amount) => decimal(amount).div('100'));
    const amounts = fc.array(cents, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(amounts, amounts, (credits, debts) => {
        const items = [
          ...credits.map((open, index) => instalment(index + 1, 20 + index, open)),
          ...debts.map((open, index) => instalment(index + 100, INVOICE, open)),
        ];
        const offsets = offsetsInTurn(
          credits.map((_, index) => note(20 + index)),
          items,
        );
        const all = offsets.flatMap(({ allocations }) => allocations);
        const settled = (ids: (id: number) => boolean): Big =>
          sum(all.filter(({ instalmentId }) => ids(instalmentId)).map(({ amount }) => amount));
        expect(settled((id) => id < 100).eq(settled((id) => id >= 100))).toBe(true);
        for (const { instalmentId, open } of items)
          expect(settled((id) => id === instalmentId).lte(open)).toBe(true);
        const most = sum(credits).lt(sum(debts)) ? sum(credits) : sum(debts);
        expect(settled((id) => id >= 100).eq(most)).toBe(true);
        expect(all.every(({ amount }) => amount.gt(ZERO))).toBe(true);
      }),
    );
  });
});
