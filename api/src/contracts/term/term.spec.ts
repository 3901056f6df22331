import { addDays, addMonths, monthsBetween } from '@ponte/shared/calendar';
import fc from 'fast-check';
import { lastDayOf, nextTermEnd, NO_TERM, termDays, type TermDays, type TermRules } from './term';

type Term = TermDays & TermRules;

const FIRST = '2025-03-17';
const YEAR: Term = {
  ...NO_TERM,
  ...{ termMonths: 12, termStartsOn: FIRST, termEndsOn: '2026-03-16', endsOn: '2026-03-16' },
};
const RENEWED: Term = { ...YEAR, renewal: 'tacit', termEndsOn: '2028-03-16', endsOn: null };

describe('the last day of some months', () => {
  it.each([
    ['2025-01-01', 12, '2025-12-31'],
    ['2025-03-17', 24, '2027-03-16'],
    ['2025-01-31', 1, '2025-02-27'],
    ['2024-01-31', 1, '2024-02-28'],
    ['2025-01-31', 3, '2025-04-29'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2024-02-29', 48, '2028-02-28'],
    ['2025-08-31', 6, '2026-02-27'],
  ])('from %s, %d months: %s', (from, months, last) => {
    expect(lastDayOf(from, months)).toBe(last);
  });
});

describe('terms that follow each other', () => {
  it.each([
    // first day    months  renewed by  the ends of the terms
    ['2025-01-01', 12, null, ['2025-12-31', '2026-12-31', '2027-12-31']],
    ['2025-01-31', 1, null, ['2025-02-27', '2025-03-30', '2025-04-29', '2025-05-30']],
    ['2025-01-30', 1, null, ['2025-02-27', '2025-03-29', '2025-04-29', '2025-05-29']],
    ['2024-01-29', 1, null, ['2024-02-28', '2024-03-28', '2024-04-28']],
    ['2024-02-29', 12, null, ['2025-02-27', '2026-02-27', '2027-02-27', '2028-02-28']],
    ['2025-03-31', 24, 12, ['2027-03-30', '2028-03-30', '2029-03-30']],
    ['2025-08-31', 24, 6, ['2027-08-30', '2028-02-28', '2028-08-30']],
    ['2025-10-31', 4, 1, ['2026-02-27', '2026-03-30', '2026-04-29']],
  ])('from %s, %d months, then %s', (termStartsOn, termMonths, renewalMonths, ends) => {
    const found = [lastDayOf(termStartsOn, termMonths)];
    while (found.length < ends.length) {
      const termEndsOn = found.at(-1) ?? '';
      found.push(nextTermEnd({ termStartsOn, termEndsOn, termMonths, renewalMonths }));
    }
    expect(found).toEqual(ends);
  });

  it('count from the day after an end that was set by hand', () => {
    const term = {
      termStartsOn: '2025-01-10',
      termEndsOn: '2025-06-30',
      termMonths: 12,
      renewalMonths: null,
    };
    expect(nextTermEnd(term)).toBe('2026-06-30');
  });

  it('never drift, whatever the first day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 1, max: 36 }),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 20 }),
        (offset, termMonths, renewalMonths, renewals) => {
          const termStartsOn = addDays('2024-01-01', offset);
          let termEndsOn = lastDayOf(termStartsOn, termMonths);
          for (let count = 1; count <= renewals; count += 1) {
            const before = termEndsOn;
            termEndsOn = nextTermEnd({ termStartsOn, termEndsOn, termMonths, renewalMonths });
            expect(termEndsOn > before).toBe(true);
          }
          expect(termEndsOn).toBe(lastDayOf(termStartsOn, termMonths + renewals * renewalMonths));
          expect(addMonths(termStartsOn, monthsBetween(termStartsOn, addDays(termEndsOn, 1)))).toBe(
            addDays(termEndsOn, 1),
          );
        },
      ),
    );
  });
});

describe('the days of a contract', () => {
  it.each<[string, Term, Partial<Term>, Partial<TermDays>]>([
    ['without end', NO_TERM, {}, { termStartsOn: null, termEndsOn: null, endsOn: null }],
    [
      'that ends with its term',
      NO_TERM,
      { termMonths: 12 },
      { termStartsOn: FIRST, termEndsOn: '2026-03-16', endsOn: '2026-03-16' },
    ],
    [
      'that goes on',
      NO_TERM,
      { termMonths: 12, renewal: 'tacit' },
      { termStartsOn: FIRST, termEndsOn: '2026-03-16', endsOn: null },
    ],
    [
      'with a commitment only',
      NO_TERM,
      { commitmentMonths: 24 },
      { termStartsOn: FIRST, termEndsOn: null, commitmentEndsOn: '2027-03-16', endsOn: null },
    ],
    [
      'that ends before its term',
      NO_TERM,
      { termMonths: 12, endsOn: '2025-12-31' },
      { termEndsOn: '2026-03-16', endsOn: '2025-12-31' },
    ],
    [
      'whose term is made longer',
      YEAR,
      { termMonths: 24 },
      { termEndsOn: '2027-03-16', endsOn: '2027-03-16' },
    ],
    ['that is to go on after all', YEAR, { renewal: 'tacit' }, { termEndsOn: '2026-03-16', endsOn: null }],
    [
      'whose term is taken away',
      YEAR,
      { termMonths: null },
      { termStartsOn: null, termEndsOn: null, endsOn: null },
    ],
    ['whose end is taken away, but not its term', YEAR, { endsOn: null }, { endsOn: '2026-03-16' }],
    [
      'that was renewed twice and changes otherwise',
      RENEWED,
      { renewalMonths: 6 },
      { termEndsOn: '2028-03-16' },
    ],
    [
      'that was renewed twice and is to end',
      RENEWED,
      { renewal: 'none' },
      { termEndsOn: '2028-03-16', endsOn: '2028-03-16' },
    ],
    ['that was renewed and gets an end', RENEWED, { endsOn: '2027-06-30' }, { endsOn: '2027-06-30' }],
  ])('%s', (_, before, change, days) => {
    expect(termDays({ ...before, ...change }, before, FIRST)).toMatchObject(days);
  });

  it('are others from another first day', () => {
    expect(termDays(YEAR, YEAR, '2025-04-01')).toMatchObject({
      ...{ termStartsOn: '2025-04-01', termEndsOn: '2026-03-31', endsOn: '2026-03-31' },
    });
  });
});
