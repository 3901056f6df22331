import { addDays, daysBetween, endOfMonth } from '@ponte/shared/calendar';
import { money, roundCents, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { dueDates } from './due-dates';

const rule = (days: number, percent: string, endOfMonth = false) => ({ days, percent, endOfMonth });
const written = (list: ReturnType<typeof dueDates>) =>
  list.map(({ dueOn, amount }) => [dueOn, money(amount)]);

describe('dueDates', () => {
  it.each([
    // term, issued, days, end of month, due
    ['rimessa diretta', '2025-03-17', 0, false, '2025-03-17'],
    ['fine mese', '2025-03-17', 0, true, '2025-03-31'],
    ['30 gg d.f.', '2025-01-31', 30, false, '2025-03-02'],
    ['30 gg f.m.', '2025-01-31', 30, true, '2025-02-28'],
    ['30 gg f.m., leap year', '2024-01-31', 30, true, '2024-02-29'],
    ['30 gg f.m.', '2025-01-01', 30, true, '2025-02-28'],
    ['60 gg f.m.', '2025-07-15', 60, true, '2025-09-30'],
    ['90 gg f.m.', '2025-11-30', 90, true, '2026-02-28'],
    ['45 gg f.m.', '2025-01-10', 45, true, '2025-02-28'],
    ['45 gg f.m.', '2025-01-20', 45, true, '2025-03-31'],
  ])('%s from %s (%i days, end of month %s): %s', (_, issuedOn, days, endOfMonth, due) => {
    const [only] = written(dueDates(issuedOn, [rule(days, '100', endOfMonth)], new Big('36.60')));
    expect(only).toEqual([due, '36.60']);
  });

  it('splits 30/60/90 f.m. so that no cent is lost', () => {
    const thirds = [rule(30, '33.33', true), rule(60, '33.33', true), rule(90, '33.33', true)];
    expect(written(dueDates('2025-01-31', thirds, new Big('100.00')))).toEqual([
      ['2025-02-28', '33.34'],
      ['2025-03-31', '33.33'],
      ['2025-04-30', '33.33'],
    ]);
  });

  it('without rules is due on issue; a total of nothing is not due at all', () => {
    expect(written(dueDates('2025-03-17', [], new Big('10.00')))).toEqual([['2025-03-17', '10.00']]);
    expect(dueDates('2025-03-17', [rule(30, '100')], new Big('0.00'))).toEqual([]);
  });

  const rules = fc.array(
    fc.record({
      days: fc.nat(360),
      endOfMonth: fc.boolean(),
      percent: fc
        .integer({ min: 1, max: 10_000 })
        .map((hundredths) => new Big(String(hundredths)).div('100').toFixed(2)),
    }),
    { maxLength: 12 },
  );
  const total = fc
    .integer({ min: -10_000_000, max: 10_000_000 })
    .map((cents) => new Big(String(cents)).div('100'));
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));

  it('adds up to the total, in whole cents, whatever the term', () => {
    fc.assert(
      fc.property(day, rules, total, (issuedOn, term, amount) => {
        const parts = dueDates(issuedOn, term, amount);
        expect(sum(parts.map((part) => part.amount)).eq(amount)).toBe(true);
        for (const part of parts) expect(roundCents(part.amount).eq(part.amount)).toBe(true);
      }),
    );
  });

  // Eleven commercial months are 330 days and can be 337 of the calendar; then on to the month's end.
  it('is never before the issue; an end-of-month term ends a month, five weeks or so from the plain one', () => {
    fc.assert(
      fc.property(day, fc.nat(360), (issuedOn, days) => {
        const [plain] = dueDates(issuedOn, [rule(days, '100')], new Big('1.00'));
        const [ended] = dueDates(issuedOn, [rule(days, '100', true)], new Big('1.00'));
        expect(daysBetween(issuedOn, plain?.dueOn ?? '')).toBe(days);
        expect(ended?.dueOn).toBe(endOfMonth(ended?.dueOn ?? ''));
        expect(daysBetween(issuedOn, ended?.dueOn ?? '')).toBeGreaterThanOrEqual(0);
        expect(Math.abs(daysBetween(plain?.dueOn ?? '', ended?.dueOn ?? ''))).toBeLessThanOrEqual(37);
      }),
    );
  });
});
