import { decimal, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import fc from 'fast-check';
import {
  allocate,
  allocateInTurn,
  allocationFaults,
  spread,
  type Allocated,
  type Allocation,
  type OpenItem,
} from './allocation';

const PARTNER = 1;

const item = (instalmentId: number, open: string, type: OpenItem['type'] = 'invoice'): OpenItem => ({
  instalmentId,
  type,
  partnerId: PARTNER,
  dueOn: '2026-01-31',
  open: decimal(open),
});
const part = (instalmentId: number, amount: string): Allocation => ({
  instalmentId,
  amount: decimal(amount),
});
const shown = ({ allocations, unallocated }: Allocated): string =>
  [
    ...allocations.map(({ instalmentId, amount }) => `${instalmentId}: ${amount.toFixed(2)}`),
    `left ${unallocated.toFixed(2)}`,
  ].join(', ');

describe('a payment without a choice', () => {
  it.each([
    // amount  pays
    ['36.60', '1: 36.60, left 0.00'],
    ['10.00', '1: 10.00, left 0.00'],
    ['50.00', '1: 36.60, 2: 13.40, left 0.00'],
    ['73.20', '1: 36.60, 2: 36.60, left 0.00'],
    ['80.00', '1: 36.60, 2: 36.60, left 6.80'],
  ])('of %s pays the oldest first', (amount, expected) => {
    const items = [item(1, '36.60'), item(2, '36.60')];
    expect(
      shown(allocate({ partnerId: PARTNER, amount: decimal(amount), writeOff: ZERO, chosen: null }, items)),
    ).toBe(expected);
  });

  it('leaves credit notes, and what belongs to others, alone', () => {
    const items = [item(1, '20.00', 'credit-note'), { ...item(2, '10.00'), partnerId: 99 }, item(3, '36.60')];
    expect(
      shown(allocate({ partnerId: PARTNER, amount: decimal('50'), writeOff: ZERO, chosen: null }, items)),
    ).toBe('3: 36.60, left 13.40');
  });
});

describe('a payment with a choice', () => {
  const items = [item(1, '36.60'), item(2, '36.60'), item(3, '20.00', 'credit-note')];

  it.each<[string, string, Allocation[], string]>([
    ['chosen instalments only', '50.00', [part(2, '36.60')], '2: 36.60, left 13.40'],
    ['nothing at all', '50.00', [], 'left 50.00'],
    ['a credit note helping', '16.60', [part(1, '36.60'), part(3, '20.00')], '1: 36.60, 3: 20.00, left 0.00'],
    [
      'a credit note alone against an invoice',
      '0.00',
      [part(1, '20.00'), part(3, '20.00')],
      '1: 20.00, 3: 20.00, left 0.00',
    ],
  ])('pays %s', (_title, amount, chosen, expected) => {
    expect(
      shown(allocate({ partnerId: PARTNER, amount: decimal(amount), writeOff: ZERO, chosen }, items)),
    ).toBe(expected);
  });

  it.each<[string, string, Allocation[], string[]]>([
    ['an instalment that is not open', '50', [part(9, '1')], ['allocations.0.instalmentId not-open']],
    ['one named twice', '50', [part(1, '1'), part(1, '1')], ['allocations.1.instalmentId duplicate']],
    ['nothing for one', '50', [part(1, '0')], ['allocations.0.amount not-positive']],
    ['more than is open', '50', [part(1, '36.61')], ['allocations.0.amount more-than-open']],
    ['more than the amount', '50', [part(1, '36.60'), part(2, '13.41')], ['amount less-than-allocated']],
    [
      'more credit than invoices',
      '50',
      [part(3, '5'), part(1, '4')],
      ['allocations more-credit-than-invoices'],
    ],
    [
      'several things at once',
      '50',
      [part(9, '1'), part(1, '40')],
      ['allocations.0.instalmentId not-open', 'allocations.1.amount more-than-open'],
    ],
  ])('refuses %s', (_title, amount, chosen, expected) => {
    const faults = allocationFaults(decimal(amount), items, chosen);
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
    expect(() =>
      allocate({ partnerId: PARTNER, amount: decimal(amount), writeOff: ZERO, chosen }, items),
    ).toThrow(expect.objectContaining({ code: 'payment.invalid', fields: faults }));
  });
});

describe('a payment with cents written off', () => {
  const items = [item(1, '36.60'), item(2, '36.60'), item(3, '20.00', 'credit-note')];

  it.each<[string, string, string, Allocation[] | null, string]>([
    //                                          amount  written off
    ['short of one invoice', '36.10', '0.50', [part(1, '36.60')], '1: 36.60, left 0.00'],
    ['too much for one', '37.00', '-0.40', [part(1, '36.60')], '1: 36.60, left 0.00'],
    ['short of all', '73.00', '0.20', null, '1: 36.60, 2: 36.60, left 0.00'],
    ['too much for all', '73.50', '-0.30', null, '1: 36.60, 2: 36.60, left 0.00'],
    [
      'an offset that does not come out even',
      '0.00',
      '0.00',
      [part(1, '20.00'), part(3, '20.00')],
      '1: 20.00, 3: 20.00, left 0.00',
    ],
    ['without money', '0.00', '0.00', [], 'left 0.00'],
  ])('%s settles in full', (_title, amount, writeOff, chosen, expected) => {
    const payment = {
      partnerId: PARTNER,
      ...{ amount: decimal(amount), writeOff: decimal(writeOff), chosen },
    };
    expect(shown(allocate(payment, items))).toBe(expected);
  });

  it.each<[string, string, string, Allocation[] | null, string]>([
    ['what stays open all the same', '30.00', '0.50', [part(1, '30.50')], 'writeOff leaves-open'],
    ['the oldest first, with some still open', '40.00', '0.50', null, 'writeOff leaves-open'],
    ['what was not short', '36.60', '0.50', [part(1, '36.60')], 'writeOff leaves-credit'],
  ])('is refused for %s', (_title, amount, writeOff, chosen, fault) => {
    const [field, code] = fault.split(' ');
    const payment = {
      partnerId: PARTNER,
      ...{ amount: decimal(amount), writeOff: decimal(writeOff), chosen },
    };
    expect(() => allocate(payment, items)).toThrow(
      expect.objectContaining({ code: 'payment.invalid', fields: [{ field, code }] }),
    );
  });
});

describe('many payments in turn', () => {
  it('gives the second what the first left', () => {
    const payments = ['30', '30', '30'].map((amount) => ({
      partnerId: PARTNER,
      amount: decimal(amount),
      writeOff: ZERO,
      chosen: null,
    }));
    expect(allocateInTurn(payments, [item(1, '36.60'), item(2, '36.60')]).map(shown)).toEqual([
      '1: 30.00, left 0.00',
      '1: 6.60, 2: 23.40, left 0.00',
      '2: 13.20, left 16.80',
    ]);
  });

  it('tells which of them is at fault', () => {
    const payment = {
      partnerId: PARTNER,
      amount: decimal('36.60'),
      writeOff: ZERO,
      chosen: [part(1, '36.60')],
    };
    expect(() => allocateInTurn([payment, payment], [item(1, '36.60')])).toThrow(
      expect.objectContaining({ code: 'payment.invalid', params: { index: 1 } }),
    );
  });
});

describe('laws of allocation', () => {
  const cents = fc.integer({ min: 1, max: 100_000 }).map((amount) => decimal(amount).div('100'));
  const open = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 10 }).map((amounts) =>
    amounts.map((amount, index): OpenItem => ({
      ...item(index + 1, '0'),
      open: decimal(amount).div('100'),
    })),
  );
  const paid = (allocations: readonly Allocation[], id: number): Big =>
    sum(allocations.filter(({ instalmentId }) => instalmentId === id).map(({ amount }) => amount));

  it('accounts for every cent, and pays no item beyond what is open', () => {
    fc.assert(
      fc.property(cents, open, (amount, items) => {
        const { allocations, unallocated } = spread(amount, items);
        expect(
          sum(allocations.map((allocation) => allocation.amount))
            .plus(unallocated)
            .eq(amount),
        ).toBe(true);
        for (const { instalmentId, open: most } of items)
          expect(paid(allocations, instalmentId).lte(most)).toBe(true);
        for (const allocation of allocations) expect(allocation.amount.gt(ZERO)).toBe(true);
      }),
    );
  });

  it('starts no item before those above it are settled, and keeps credit only when all are', () => {
    fc.assert(
      fc.property(cents, open, (amount, items) => {
        const { allocations, unallocated } = spread(amount, items);
        const settled = items.map((each) => paid(allocations, each.instalmentId).eq(each.open));
        const last = items.findLastIndex((each) => paid(allocations, each.instalmentId).gt(ZERO));
        expect(settled.slice(0, Math.max(last, 0)).every(Boolean)).toBe(true);
        if (unallocated.gt(ZERO)) expect(settled.every(Boolean)).toBe(true);
      }),
    );
  });

  it('settles by amount and write-off together what it touches, to the cent', () => {
    const signed = fc.integer({ min: -99, max: 99 }).map((amount) => decimal(amount).div('100'));
    fc.assert(
      fc.property(open, signed, (items, writeOff) => {
        const owed = items.filter((each) => each.open.gt(ZERO));
        const amount = sum(owed.map((each) => each.open)).minus(writeOff);
        fc.pre(amount.gte(ZERO));
        const { allocations, unallocated } = allocate(
          { partnerId: PARTNER, amount, writeOff, chosen: null },
          items,
        );
        expect(unallocated.eq(ZERO)).toBe(true);
        for (const each of owed) expect(paid(allocations, each.instalmentId).eq(each.open)).toBe(true);
      }),
    );
  });

  it('never pays an item twice over, however many payments come', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 8 }), open, (amounts, items) => {
        const payments = amounts.map((amount) => ({
          partnerId: PARTNER,
          amount,
          writeOff: ZERO,
          chosen: null,
        }));
        const results = allocateInTurn(payments, items);
        const all = results.flatMap(({ allocations }) => allocations);
        for (const { instalmentId, open: most } of items)
          expect(paid(all, instalmentId).lte(most)).toBe(true);
        const together = spread(sum(amounts), items);
        expect(sum(results.map(({ unallocated }) => unallocated)).eq(together.unallocated)).toBe(true);
      }),
    );
  });
});
