import { addDays, endOfMonth, latest, startOfMonth, yearOf, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';

export const PERIOD_STATES = ['open', 'soft', 'locked'] as const;
/** A month of the books: open to all who write, `soft` to those who may go past it, `locked` for good. */
export type PeriodState = (typeof PERIOD_STATES)[number];

/** What is closed: everything up to a day for good, and some months to most. */
export interface ClosedBooks {
  /** Last day of the last locked month; null while nothing is locked. */
  readonly lockedTo: CivilDate | null;
  /** Last day of the last year that was closed; null while none is. */
  readonly yearClosedTo: CivilDate | null;
  /** First days of the months that are softly locked. */
  readonly soft: ReadonlySet<CivilDate>;
}

/**
 * Refuses to write by hand on a day whose month is closed to the writer: `period.locked` with the month and its state; or in a
 * year whose accounts are closed: `period.year-closed`.
 */
export function assertWritable(day: CivilDate, books: ClosedBooks, goesPastSoft: boolean): void {
  const { lockedTo, yearClosedTo, soft } = books;
  const month = startOfMonth(day);
  if (lockedTo !== null && day <= lockedTo)
    throw new DomainError('period.locked', { month, state: 'locked' });
  if (yearClosedTo !== null && day <= yearClosedTo)
    throw new DomainError('period.year-closed', { year: yearOf(day) });
  if (soft.has(month) && !goesPastSoft) throw new DomainError('period.locked', { month, state: 'soft' });
}

/**
 * The day on which a document enters the books: its own, or the first open one if its month was locked or its year closed before
 * the document arrived (money of March that is entered in May). A soft lock is for people; documents go past it.
 */
export function registrationDay(day: CivilDate, { lockedTo, yearClosedTo }: ClosedBooks): CivilDate {
  const closedTo = latest(lockedTo ?? '', yearClosedTo ?? '');
  return day <= closedTo ? addDays(closedTo, 1) : day;
}

/**
 * The day on which what corrects an entry is registered: the entry's own, or the first after it that is open to whoever acts; not a
 * day to come, which is refused by its month.
 */
export function correctionDay(
  day: CivilDate,
  books: ClosedBooks,
  goesPastSoft: boolean,
  today: CivilDate,
): CivilDate {
  let open = registrationDay(day, books);
  while (!goesPastSoft && books.soft.has(startOfMonth(open))) open = addDays(endOfMonth(open), 1);
  return open > today ? latest(day, today) : open;
}

/** What is known of a month before its state changes. */
export interface MonthToChange {
  readonly month: CivilDate;
  readonly state: PeriodState;
  readonly today: CivilDate;
  /** Entries up to the month's end that are written but not posted. */
  readonly drafts: number;
  /** Documents up to the month's end that are not in the books yet. */
  readonly unposted: number;
}

/**
 * Whether a month may take another state. What is locked stays so (`period.final`). Only a month that is over can be
 * locked (`period.not-over`), with nothing left to post (`period.has-drafts`, `period.has-unposted`).
 */
export function assertStateChange(period: MonthToChange, next: PeriodState): void {
  const { month, state, today, drafts, unposted } = period;
  if (state === 'locked') throw new DomainError('period.final', { month });
  if (next !== 'locked') return;
  if (today <= endOfMonth(month)) throw new DomainError('period.not-over', { month });
  if (drafts > 0) throw new DomainError('period.has-drafts', { month, count: drafts });
  if (unposted > 0) throw new DomainError('period.has-unposted', { month, count: unposted });
}
