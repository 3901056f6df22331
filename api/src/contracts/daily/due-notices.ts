import { addDays, type CivilDate } from '@ponte/shared/calendar';
import type { ContractStatus } from '../contract-state';
import type { Renewal } from '../term/term';

export const NOTICE_KINDS = ['notice-trial', 'notice-end', 'notice-renewal'] as const;
/** What customers are told ahead: a trial that ends, a contract that ends, one that is renewed. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What of a contract decides what its customer is told. */
export interface NoticeFacts {
  readonly status: ContractStatus;
  readonly endsOn: CivilDate | null;
  readonly trialEndsOn: CivilDate | null;
  readonly termEndsOn: CivilDate | null;
  readonly termMonths: number | null;
  readonly renewal: Renewal;
  /** Days before the end of a trial, and of a term, on which to tell. */
  readonly trialReminderDays: readonly number[];
  readonly reminderDays: readonly number[];
}

/** A notice to be written: what ends, on which last day, and as how many days before it counts. */
export interface NoticeAction {
  readonly kind: NoticeKind;
  readonly lastDay: CivilDate;
  readonly daysBefore: number;
}

/**
 * The notice that is due on a day, if any. Of several that are, the one nearest to the end: a customer is not told twice on one
 * day because nobody looked for a while. Whoever withdrew knows the last day.
 */
export function dueNotice(facts: NoticeFacts, day: CivilDate): NoticeAction | null {
  const ahead = whatEnds(facts);
  if (!ahead || ahead.lastDay < day) return null;
  const due = ahead.days.filter((count) => addDays(ahead.lastDay, -count) <= day);
  return due.length === 0 ? null : { kind: ahead.kind, lastDay: ahead.lastDay, daysBefore: Math.min(...due) };
}

interface Ahead {
  readonly kind: NoticeKind;
  readonly lastDay: CivilDate;
  readonly days: readonly number[];
}

const TERMED: readonly ContractStatus[] = ['active', 'suspended', 'paused', 'free'];

function whatEnds(facts: NoticeFacts): Ahead | null {
  const { status, endsOn, trialEndsOn, termEndsOn, termMonths, renewal } = facts;
  if (status === 'trial') {
    if (trialEndsOn === null) return null;
    return { kind: 'notice-trial', lastDay: trialEndsOn, days: facts.trialReminderDays };
  }
  if (!TERMED.includes(status)) return null;
  if (endsOn !== null) return { kind: 'notice-end', lastDay: endsOn, days: facts.reminderDays };
  return renewal === 'tacit' && termMonths !== null && termEndsOn !== null
    ? { kind: 'notice-renewal', lastDay: termEndsOn, days: facts.reminderDays }
    : null;
}

/** Days before an end on which to tell, as they are kept: each once. */
export function longestFirst(days: readonly number[]): number[] {
  return [...new Set(days)].sort((a, b) => b - a);
}
