import type { AccessState } from '../access/access-state';
import type { CoaMode } from '../nas/nas-facts';
import type { SessionTrigger } from '../session-trigger';

export type SessionAction = 'disconnect' | 'coa' | 'none';

/** An attribute of an Access-Accept, and whether a CoA may carry it to a session that is up. */
export interface GrantedAttribute {
  readonly name: string;
  readonly value: string;
  readonly changeable: boolean;
}

export interface SessionChange {
  readonly trigger: SessionTrigger;
  /** What the account is given now. */
  readonly state: AccessState;
  readonly mode: CoaMode;
  /** What the session was given, as far as it is known; null if it can't be told. */
  readonly before: readonly GrantedAttribute[] | null;
  /** What a new login would be given. */
  readonly after: readonly GrantedAttribute[];
}

const BY_COA: ReadonlySet<SessionTrigger> = new Set(['default', 'payment', 'service_change', 'bulk']);

/**
 * How an open session comes to have what its account is due (specs/radius.md §8): changed as it goes on where that is
 * possible, else ended, so that the line dials in again and gets it.
 */
export function sessionAction(change: SessionChange): SessionAction {
  if (change.mode === 'none') return 'none';
  const up = change.state === 'active' || change.state === 'walled';
  const asks = change.mode === 'coa_then_disconnect' && BY_COA.has(change.trigger);
  return up && asks && isChangeable(change) ? 'coa' : 'disconnect';
}

/**
 * A CoA sets attributes and takes none away, and it can't move a session to another address: what is new must be of the kind
 * that a CoA may carry, and nothing of before may be left over. Into the walled garden what is left over does no harm.
 */
function isChangeable({ state, before, after }: SessionChange): boolean {
  if (before === null) return false;
  const had = new Set(before.map(({ name, value }) => `${name}=${value}`));
  const fresh = after.filter(({ name, value }) => !had.has(`${name}=${value}`));
  if (!fresh.every(({ changeable }) => changeable)) return false;
  const kept = new Set(after.map(({ name }) => name));
  return state === 'walled' || before.every(({ name }) => kept.has(name));
}
