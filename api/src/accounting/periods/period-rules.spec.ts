import { addDays } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import fc from 'fast-check';
import {
  assertStateChange,
  assertWritable,
  correctionDay,
  registrationDay,
  type ClosedBooks,
  type MonthToChange,
  type PeriodState,
} from './period-rules';

const BOOKS: ClosedBooks = {
  lockedTo: '2026-01-31',
  yearClosedTo: '2025-12-31',
  soft: new Set(['2026-02-01']),
};
const CLOSED: ClosedBooks = { lockedTo: '2025-06-30', yearClosedTo: '2025-12-31', soft: new Set() };

const outcome = (work: () => void): string => {
  try {
    work();
    return 'allowed';
  } catch (error) {
    return error instanceof DomainError ? error.code : 'other';
  }
};

describe('writing by hand', () => {
  it.each([
    ['2025-06-30', false, 'period.locked'],
    ['2026-01-31', false, 'period.locked'],
    ['2026-01-31', true, 'period.locked'],
    ['2026-02-01', false, 'period.locked'],
    ['2026-02-28', true, 'allowed'],
    ['2026-03-01', false, 'allowed'],
  ])('on %s, going past a soft lock: %s → %s', (day, goesPastSoft, expected) => {
    expect(outcome(() => assertWritable(day, BOOKS, goesPastSoft))).toBe(expected);
  });

  it.each([
    ['2025-06-30', 'period.locked'],
    ['2025-12-31', 'period.year-closed'],
    ['2026-01-01', 'allowed'],
  ])('on %s, when the year before is closed → %s', (day, expected) => {
    expect(outcome(() => assertWritable(day, CLOSED, true))).toBe(expected);
  });
});

describe('the day a correction is registered on', () => {
  it.each([
    ['2026-03-10', false, '2026-04-20', '2026-03-10'],
    ['2026-02-10', true, '2026-04-20', '2026-02-10'],
    ['2026-02-10', false, '2026-04-20', '2026-03-01'],
    ['2025-06-10', true, '2026-04-20', '2026-02-01'],
    ['2025-06-10', false, '2026-04-20', '2026-03-01'],
    ['2026-02-10', false, '2026-02-20', '2026-02-20'],
    ['2026-04-10', false, '2026-03-20', '2026-04-10'],
  ])('of %s, going past a soft lock: %s, today %s → %s', (day, goesPastSoft, today, expected) => {
    expect(correctionDay(day, BOOKS, goesPastSoft, today)).toBe(expected);
  });
});

describe('the day a document is registered on', () => {
  it.each([
    ['2026-01-15', '2026-02-01'],
    ['2026-02-15', '2026-02-15'],
    ['2026-03-15', '2026-03-15'],
  ])('%s → %s', (day, expected) => {
    expect(registrationDay(day, BOOKS)).toBe(expected);
  });

  it('of a year that is closed is the first of the next', () => {
    expect(registrationDay('2025-11-15', CLOSED)).toBe('2026-01-01');
    expect(registrationDay('2026-01-15', CLOSED)).toBe('2026-01-15');
  });

  it('is never in what is locked, and its own wherever that is open', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2025-01-01', count));
    fc.assert(
      fc.property(day, day, (document, lockedTo) => {
        const books: ClosedBooks = { lockedTo, yearClosedTo: null, soft: new Set() };
        const registered = registrationDay(document, books);
        expect(registered > lockedTo).toBe(true);
        if (document > lockedTo) expect(registered).toBe(document);
      }),
    );
  });
});

describe('another state for a month', () => {
  const month = (given: Partial<MonthToChange>): MonthToChange => ({
    ...{ month: '2026-03-01', state: 'open', today: '2026-04-01', drafts: 0, unposted: 0 },
    ...given,
  });

  it.each<[string, Partial<MonthToChange>, PeriodState, string]>([
    ['a month that is over', {}, 'locked', 'allowed'],
    ['its last day', { today: '2026-03-31' }, 'locked', 'period.not-over'],
    ['a soft lock at any time', { today: '2026-03-10' }, 'soft', 'allowed'],
    ['a soft lock taken off', { state: 'soft' }, 'open', 'allowed'],
    ['a draft left', { drafts: 1 }, 'locked', 'period.has-drafts'],
    ['a document on its way', { unposted: 2 }, 'locked', 'period.has-unposted'],
    ['what is locked', { state: 'locked' }, 'open', 'period.final'],
  ])('%s', (_title, given, next, expected) => {
    expect(outcome(() => assertStateChange(month(given), next))).toBe(expected);
  });
});
