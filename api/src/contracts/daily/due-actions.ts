import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { RUNNING_STATUSES, type ContractStatus } from '../contract-state';
import { nextTermEnd, termDays, type TermDays, type TermRules } from '../term/term';
import type { TrialOutcome } from '../trial';
import { dueNotice, type NoticeAction, type NoticeFacts } from './due-notices';

export const MOVE_ACTIONS = [
  ...(['expire', 'trial-activate', 'trial-close', 'close', 'renew', 'pause', 'unpause'] as const),
] as const;
/** What days that pass do to a contract. */
export type MoveAction = (typeof MOVE_ACTIONS)[number];

/** What of a contract decides what a day brings. */
export interface DailyFacts extends TermRules, TermDays, NoticeFacts {
  readonly status: ContractStatus;
  readonly validUntil: CivilDate | null;
  readonly trialThen: TrialOutcome | null;
  readonly pauses: readonly { readonly startsOn: CivilDate; readonly endsOn: CivilDate | null }[];
}

/** Something that is due, and the day from which it holds; `until` is the last day of a term that begins. */
export interface DueMove {
  readonly action: MoveAction;
  readonly on: CivilDate;
  readonly until: CivilDate | null;
}

/** All that is due for a contract, and what it is like afterwards. */
export interface DuePlan<T extends DailyFacts> {
  readonly moves: readonly DueMove[];
  readonly notices: readonly NoticeAction[];
  readonly after: T;
}

/**
 * What is due for a contract up to a day (included), in the order of time, each from the day it was due: so that it makes no
 * difference for the contract on which days, or how often, one looks. A notice that came too late is left out; see `dueNotice`.
 */
export function dueActions<T extends DailyFacts>(facts: T, day: CivilDate): DuePlan<T> {
  const moves: DueMove[] = [];
  let after = facts;
  for (let next = nextMove(after, day); next; next = nextMove(after, day)) {
    moves.push(next);
    after = { ...after, ...changesOf(after, next) };
  }
  const notice = dueNotice(after, day);
  return { moves, notices: notice ? [notice] : [], after };
}

/** The first thing that is due up to a day; an end comes before whatever else is due on its day. */
function nextMove(facts: DailyFacts, day: CivilDate): DueMove | null {
  const found = [ending(facts), expiring(facts), trialEnding(facts), pausing(facts, day), renewing(facts)]
    .filter((move) => move !== null)
    .filter(({ on }) => on <= day);
  return found.reduce<DueMove | null>((first, move) => (first && first.on <= move.on ? first : move), null);
}

function move(action: MoveAction, on: CivilDate, until: CivilDate | null = null): DueMove {
  return { action, on, until };
}

function ending({ status, endsOn }: DailyFacts): DueMove | null {
  return RUNNING_STATUSES.includes(status) && endsOn !== null ? move('close', addDays(endsOn, 1)) : null;
}

function expiring({ status, validUntil }: DailyFacts): DueMove | null {
  return status === 'proposal' && validUntil !== null ? move('expire', addDays(validUntil, 1)) : null;
}

function trialEnding({ status, trialEndsOn, trialThen }: DailyFacts): DueMove | null {
  if (status !== 'trial' || trialEndsOn === null) return null;
  return move(trialThen === 'close' ? 'trial-close' : 'trial-activate', addDays(trialEndsOn, 1));
}

/** A pause that is over by now is not begun any more; one that lies ahead waits until the contract is active. */
function pausing({ status, pauses }: DailyFacts, day: CivilDate): DueMove | null {
  const begun = pauses.filter(({ startsOn }) => startsOn <= day);
  const present = begun.find(({ endsOn }) => endsOn === null || endsOn >= day);
  if (status === 'active') return present ? move('pause', present.startsOn) : null;
  if (status !== 'paused' || present) return null;
  const ends = begun.map(({ endsOn }) => endsOn).filter((end) => end !== null);
  const last = ends.sort().at(-1);
  return last === undefined ? null : move('unpause', addDays(last, 1));
}

const RENEWED: readonly ContractStatus[] = ['active', 'suspended', 'paused', 'free'];

function renewing(facts: DailyFacts): DueMove | null {
  const { status, renewal, termMonths, termEndsOn, endsOn } = facts;
  if (renewal !== 'tacit' || termMonths === null || termEndsOn === null) return null;
  if (!RENEWED.includes(status) || (endsOn !== null && endsOn <= termEndsOn)) return null;
  return move('renew', addDays(termEndsOn, 1), nextTermEnd({ ...facts, termMonths, termEndsOn }));
}

/** What a move leaves of a contract. */
function changesOf(facts: DailyFacts, { action, on, until }: DueMove): Partial<DailyFacts> {
  switch (action) {
    case 'expire':
      return { status: 'expired' };
    case 'trial-activate':
      return { status: 'active', ...termDays(facts, facts, on) };
    case 'trial-close':
      return { status: 'closed', endsOn: addDays(on, -1) };
    case 'close':
      return { status: 'closed' };
    case 'renew':
      return { termEndsOn: until };
    case 'pause':
      return { status: 'paused' };
    case 'unpause':
      return { status: 'active' };
  }
}
