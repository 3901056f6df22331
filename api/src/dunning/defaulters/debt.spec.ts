import { addDays } from '@ponte/shared/calendar';
import { money, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { debtOf, type Account, type OverdueItem } from './debt';

const TODAY = '2026-03-31';
const item = (dueOn: string, open: string, disputed = false): OverdueItem => ({
  invoiceId: Number(dueOn.slice(5).replace('-', '')),
  dueOn,
  open: new Big(open),
  disputed,
});
const account = (values: Partial<Account>): Account => ({
  ...{ items: [], notes: [], unallocated: new Big('0') },
  ...values,
});
const MEASURE = { graceDays: 5, tolerance: new Big('1') };

const JAN = item('2026-01-31', '36.60');
const FEB = item('2026-02-28', '36.60');
const GRACE = item('2026-03-27', '36.60');

describe('what is late', () => {
  it.each<[string, Partial<Account>, string, string, string | null, number]>([
    // what                                                        overdue   late    oldest        days
    ['nothing', {}, '0.00', '0.00', null, 0],
    ['an invoice due today is not', { items: [item(TODAY, '10')] }, '0.00', '0.00', null, 0],
    ['one within the grace', { items: [GRACE] }, '36.60', '0.00', null, 0],
    ['two months', { items: [FEB, JAN] }, '73.20', '73.20', '2026-01-31', 54],
    ['with one in the grace', { items: [JAN, GRACE] }, '73.20', '36.60', '2026-01-31', 54],
    ['a contested one', { items: [{ ...JAN, disputed: true }, FEB] }, '73.20', '36.60', '2026-02-28', 26],
    ['a cent too little paid', { items: [item('2026-01-31', '0.01')] }, '0.01', '0.00', null, 0],
    ['a euro', { items: [item('2026-01-31', '1.00')] }, '1.00', '0.00', null, 0],
    ['a cent more', { items: [item('2026-01-31', '1.01')] }, '1.01', '1.01', '2026-01-31', 54],
    [
      'money on account pays the oldest',
      { items: [JAN, FEB], unallocated: new Big('36.60') },
      '73.20',
      '36.60',
      '2026-02-28',
      26,
    ],
    ['part of it', { items: [JAN], unallocated: new Big('30.00') }, '36.60', '6.60', '2026-01-31', 54],
    ['all but a trifle', { items: [JAN], unallocated: new Big('36.00') }, '36.60', '0.00', null, 0],
    [
      'a credit note already due',
      { items: [JAN, FEB], notes: [{ dueOn: '2026-03-01', open: new Big('36.60') }] },
      ...(['36.60', '36.60', '2026-02-28', 26] as const),
    ],
    [
      'a credit note not due yet',
      { items: [JAN], notes: [{ dueOn: '2026-04-30', open: new Big('40') }] },
      ...(['36.60', '0.00', null, 0] as const),
    ],
  ])('%s', (...[, values, overdue, late, oldest, days]) => {
    const debt = debtOf(account(values), MEASURE, TODAY);
    expect([money(debt.overdue), money(debt.late), debt.oldestDueOn, debt.daysLate]).toEqual([
      overdue,
      late,
      oldest,
      days,
    ]);
  });

  const cents = fc.integer({ min: 1, max: 50_000 }).map((count) => new Big(count.toString()).div('100'));
  const items = fc.array(
    fc.record({
      invoiceId: fc.integer({ min: 1, max: 50 }),
      dueOn: fc.integer({ min: -40, max: 120 }).map((ago) => addDays(TODAY, -ago)),
      open: cents,
      disputed: fc.boolean(),
    }),
    { maxLength: 8 },
  );

  it('is never more than what is overdue and not contested, less our debt, and grows with no credit', () => {
    fc.assert(
      fc.property(items, cents, cents, (all, unallocated, more) => {
        const debt = debtOf(account({ items: all, unallocated }), MEASURE, TODAY);
        const held = sum(all.filter((one) => one.dueOn < TODAY && !one.disputed).map(({ open }) => open));
        expect(debt.late.gte('0')).toBe(true);
        expect(debt.late.lte(held)).toBe(true);
        const left = held.minus(unallocated);
        expect(debt.late.lte(left.lt('0') ? '0' : left)).toBe(true);
        const richer = debtOf(account({ items: all, unallocated: unallocated.plus(more) }), MEASURE, TODAY);
        expect(richer.late.lte(debt.late)).toBe(true);
      }),
    );
  });
});
