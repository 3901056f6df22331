import { addDays } from '@ponte/shared/calendar';
import { decimal, sum, ZERO } from '@ponte/shared/money';
import fc from 'fast-check';
import { DEFERRAL_METHODS, deferredPart, postDeferrals, type DeferralMethod } from './deferral';

describe('the part of a charge that belongs to later days', () => {
  it.each<[string, string, string, string, DeferralMethod, string]>([
    // amount   first day     day after     looked at     spread by  deferred
    ['120.00', '2026-10-01', '2027-10-01', '2026-12-31', 'months', '90.00'],
    ['120.00', '2026-10-01', '2027-10-01', '2026-12-31', 'days', '89.75'],
    ['-120.00', '2026-10-01', '2027-10-01', '2026-12-31', 'months', '-90.00'],
    ['31.00', '2026-12-15', '2027-01-15', '2026-12-31', 'days', '14.00'],
    ['31.00', '2026-12-15', '2027-01-15', '2026-12-31', 'months', '14.00'],
    ['30.00', '2026-12-01', '2027-01-01', '2026-12-31', 'days', '0.00'],
    ['30.00', '2027-01-01', '2027-02-01', '2026-12-31', 'days', '30.00'],
    ['60.00', '2026-12-31', '2027-02-28', '2027-01-31', 'months', '28.93'],
  ])('%s for %s–%s at %s by %s: %s', (amount, from, to, day, method, expected) => {
    const [by, charge] = [method, { amount: decimal(amount), from, to }];
    expect(deferredPart(charge, day, by).toFixed(2)).toBe(expected);
  });

  const charges = fc.record({
    cents: fc.integer({ min: -10_000_000, max: 10_000_000 }),
    start: fc.integer({ min: 0, max: 800 }),
    length: fc.integer({ min: 1, max: 1500 }),
    method: fc.constantFrom(...DEFERRAL_METHODS),
    step: fc.integer({ min: 1, max: 200 }),
  });

  it('never grows with the days, and the parts of all periods add up to the charge', () => {
    fc.assert(
      fc.property(charges, ({ cents, start, length, method, step }) => {
        const from = addDays('2026-01-01', start);
        const to = addDays(from, length);
        const charge = { amount: decimal(cents).div('100'), from, to };
        const parts = [];
        let left = charge.amount;
        for (let day = addDays(from, -1); day < addDays(to, step); day = addDays(day, step)) {
          const next = deferredPart(charge, day, method);
          expect(next.abs().lte(left.abs())).toBe(true);
          expect(next.times(charge.amount).gte(ZERO)).toBe(true);
          parts.push(left.minus(next));
          left = next;
        }
        expect(left.eq(ZERO)).toBe(true);
        expect(sum(parts).eq(charge.amount)).toBe(true);
      }),
    );
  });
});

describe('the entry of what is deferred', () => {
  const sale = (account: string, deferred: string) => ({
    ...({ kind: 'sale', account } as const),
    deferred: decimal(deferred),
  });

  it('has one line an account, credit notes taken off, revenues and costs apart', () => {
    const lines = postDeferrals([
      ...[sale('3121', '5.00'), sale('3120', '90.00'), sale('3120', '-30.00'), sale('3124', '-2.00')],
      { kind: 'purchase', account: '4120', deferred: decimal('400.00') },
    ]);
    expect(lines.map(({ account, debit, credit }) => [account, debit.toFixed(2), credit.toFixed(2)])).toEqual(
      [
        ['3120', '60.00', '0.00'],
        ['3121', '5.00', '0.00'],
        ['3124', '0.00', '2.00'],
        ['2702', '0.00', '63.00'],
        ['1902', '400.00', '0.00'],
        ['4120', '0.00', '400.00'],
      ],
    );
  });

  it('is none where nothing is deferred', () => {
    expect(postDeferrals([sale('3120', '10.00'), sale('3120', '-10.00')])).toEqual([]);
  });
});
