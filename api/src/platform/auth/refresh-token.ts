import { randomToken, sameHash, tokenHash } from './secret-token';

const DAY_MS = 86_400_000;

/** A session ends when it was not used for this long … */
const IDLE_MS = 14 * DAY_MS;

/** … and at the latest this long after the sign-in. */
const LONGEST_MS = 60 * DAY_MS;

/**
 * Two tabs that wake together send the same token twice; the second, within this time, is taken for a race and not for a
 * thief. It gets an access token but no new refresh token: the first answer has already set the cookie both tabs share.
 */
const RACE_MS = 10_000;

/** What a cookie says: which session, and the hash of the secret that proves it. */
export interface RefreshClaim {
  readonly family: string;
  readonly hash: string;
}

/** What the stored session says. */
export interface RefreshState {
  readonly refreshHash: string;
  readonly previousHash: string | null;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/**
 * `rotate`: the present token, hand out the next. `race`: the one before, just now replaced. `reuse`: an older one, so two
 * parties hold the session. `over`: the session has ended.
 */
export type RefreshVerdict = 'rotate' | 'race' | 'reuse' | 'over';

/** A new secret of a session, as the cookie carries it and as we keep it. `family` is itself a secret of 256 bits. */
export function issueRefreshToken(family: string): { readonly token: string; readonly hash: string } {
  const secret = randomToken();
  return { token: `${family}.${secret}`, hash: tokenHash(secret) };
}

/** Reads a cookie; null if it is none of ours. */
export function readRefreshToken(token: unknown): RefreshClaim | null {
  const parts = typeof token === 'string' ? /^([\w-]{43})\.([\w-]{43})$/.exec(token) : null;
  const [, family, secret] = parts ?? [];
  return family && secret ? { family, hash: tokenHash(secret) } : null;
}

/**
 * Judges a token shown for a session. Whoever knows the family has held a genuine token of it, so any token that is
 * neither the present nor the last one is an old one.
 */
export function judgeRefresh(state: RefreshState, hash: string, now: Date): RefreshVerdict {
  if (state.revokedAt !== null || now >= state.expiresAt) return 'over';
  if (sameHash(state.refreshHash, hash)) return 'rotate';
  const last = state.previousHash !== null && sameHash(state.previousHash, hash);
  return last && now.getTime() - state.rotatedAt.getTime() <= RACE_MS ? 'race' : 'reuse';
}

/** Until when a session begun at `createdAt` and used at `now` lasts. */
export function sessionEnd(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + LONGEST_MS));
}
