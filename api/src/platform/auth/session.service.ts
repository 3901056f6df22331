import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { DomainError } from '@ponte/shared/domain-error';
import { IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { Clock } from '../clock.service';
import { Transactions } from '../db/transactions.service';
import type { Client } from '../http/client-of';
import type { AccessClaims } from './access-claims';
import { IdentityService } from './identity.service';
import {
  issueRefreshToken,
  judgeRefresh,
  readRefreshToken,
  sessionEnd,
  type RefreshClaim,
} from './refresh-token';
import { randomToken } from './secret-token';
import { Session } from './session.entity';
import type { User } from './user.entity';

/** Seconds that an access token lasts. Revocation does not wait for it: see `IdentityService`. */
export const ACCESS_TOKEN_LIFE_S = 600;

/** Ended sessions go at the next sign-in, a few at a time. */
const SWEEP_ROWS = 200;

/** What a sign-in or a refresh hands out; no new refresh token when two tabs raced. */
export interface Tokens {
  readonly accessToken: string;
  readonly refresh: { readonly token: string; readonly expiresAt: Date } | null;
}

type Turn =
  | { readonly verdict: 'rotate' | 'race'; readonly session: Session; readonly refresh: Tokens['refresh'] }
  | { readonly verdict: 'reuse' }
  | { readonly verdict: 'over' };

/** Sign-ins: opened with a password, kept alive by rotating refresh tokens, ended by hand, by time or by theft. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: Transactions,
    private readonly jwt: JwtService,
    private readonly audit: AuditService,
    private readonly identities: IdentityService,
    private readonly clock: Clock,
  ) {}

  /** Begins a session for a user whose password was right. */
  async open(user: User, client: Client): Promise<Tokens> {
    const now = this.clock.now();
    const family = randomToken();
    const { token, hash } = issueRefreshToken(family);
    const expiresAt = sessionEnd(now, now);
    const sessionId = await this.db.run(async (tx) => {
      await tx.query('DELETE FROM session WHERE expires_at < ? LIMIT ?', [now, SWEEP_ROWS]);
      await tx.query('UPDATE user SET last_login_at = ? WHERE id = ?', [now, user.id]);
      const times = { createdAt: now, lastUsedAt: now, rotatedAt: now, expiresAt };
      const { id } = await tx.save(Session, {
        family,
        userId: user.id,
        refreshHash: hash,
        ...times,
        ...seen(client),
      });
      return id;
    });
    return { accessToken: await this.sign(user.id, sessionId), refresh: { token, expiresAt } };
  }

  /**
   * Trades a refresh token for the next one and an access token. An old token means that two parties hold the session:
   * it is revoked for both (`auth.token-reused`) and the audit tells. `auth.session-ended` when it had ended,
   * `auth.required` without a token.
   */
  async refresh(cookie: unknown, client: Client): Promise<Tokens> {
    const claim = readRefreshToken(cookie);
    if (!claim) throw new DomainError('auth.required');
    const turn = await this.db.run((tx) => this.turn(tx, claim, client));
    if (turn.verdict === 'over') throw new DomainError('auth.session-ended');
    if (turn.verdict === 'reuse') {
      this.identities.forget();
      throw new DomainError('auth.token-reused');
    }
    const { session, refresh } = turn;
    return { accessToken: await this.sign(session.userId, session.id), refresh };
  }

  /** Ends the session of a refresh token; silently does nothing if there is none. */
  async end(cookie: unknown): Promise<void> {
    const claim = readRefreshToken(cookie);
    if (!claim) return;
    await this.db.manager.update(
      Session,
      { family: claim.family, revokedAt: IsNull() },
      { revokedAt: this.clock.now() },
    );
    this.identities.forget();
  }

  /** A user's living sessions, the last used first. */
  list(userId: number): Promise<Session[]> {
    return this.db.manager.find(Session, {
      where: { userId, revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) },
      order: { lastUsedAt: 'DESC', id: 'DESC' },
    });
  }

  /** Ends one of the user's own sessions; `session.not-found` if it is not his, or over. */
  async revoke(userId: number, id: number): Promise<void> {
    await this.db.run(async (tx) => {
      const { affected } = await tx.update(
        Session,
        { id, userId, revokedAt: IsNull() },
        { revokedAt: this.clock.now() },
      );
      if (!affected) throw new DomainError('session.not-found', { id });
      await this.audit.record(tx, {
        resource: 'user',
        resourceId: userId,
        action: 'session-revoked',
        after: { id },
      });
    });
    this.identities.forget();
  }

  /** Ends all sessions of a user but one, with the caller's transaction; the caller then calls `IdentityService.forget`. */
  async revokeOthers(tx: EntityManager, userId: number, keptId: number | null): Promise<void> {
    await tx.update(
      Session,
      { userId, revokedAt: IsNull(), ...(keptId === null ? {} : { id: Not(keptId) }) },
      { revokedAt: this.clock.now() },
    );
  }

  /** Judges and rotates under the row's lock, so that of two tabs one is first. Answers instead of throwing: a revocation must commit. */
  private async turn(tx: EntityManager, claim: RefreshClaim, client: Client): Promise<Turn> {
    const now = this.clock.now();
    const session = await tx.findOne(Session, {
      where: { family: claim.family },
      lock: { mode: 'pessimistic_write' },
    });
    if (!session) return { verdict: 'over' };
    const verdict = judgeRefresh(session, claim.hash, now);
    if (verdict === 'over') return { verdict };
    if (verdict === 'race') return { verdict, session, refresh: null };
    if (verdict === 'reuse') {
      await this.revokeStolen(tx, session, client, now);
      return { verdict };
    }
    const { token, hash } = issueRefreshToken(session.family);
    const expiresAt = sessionEnd(session.createdAt, now);
    const next = {
      refreshHash: hash,
      previousHash: session.refreshHash,
      rotatedAt: now,
      lastUsedAt: now,
      expiresAt,
    };
    await tx.update(Session, session.id, { ...next, ...seen(client) });
    return { verdict, session, refresh: { token, expiresAt } };
  }

  private async revokeStolen(tx: EntityManager, session: Session, client: Client, now: Date): Promise<void> {
    await tx.update(Session, session.id, { revokedAt: now });
    await this.audit.record(tx, {
      resource: 'user',
      resourceId: session.userId,
      action: 'refresh-token-reused',
      after: { sessionId: session.id, ...seen(client) },
    });
  }

  private sign(userId: number, sessionId: number): Promise<string> {
    const claims: AccessClaims = { sub: String(userId), sid: sessionId };
    return this.jwt.signAsync(claims, { expiresIn: ACCESS_TOKEN_LIFE_S });
  }
}

/** Cut to what the columns hold: both come from outside. */
function seen({ ip, userAgent }: Client): Client {
  return { ip: ip.slice(0, 45), userAgent: userAgent.slice(0, 255) };
}
