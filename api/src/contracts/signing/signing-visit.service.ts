import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { clientNetwork } from '../../platform/auth/client-network';
import { tokenHash } from '../../platform/auth/secret-token';
import { Clock } from '../../platform/clock.service';
import { ANONYMOUS, setActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import type { Client } from '../../platform/http/client-of';
import { RateLimits, type RateLimit } from '../../platform/rate-limits.service';
import { SignatureDeadlines } from './signature-deadlines.service';
import { SignatureRequest } from './signature-request.entity';

const WINDOW_S = 15 * 60;
/** How long the signed copy can be fetched by the link. */
const COPY_FOR_MS = 30 * 86_400_000;
/** Tokens that lead nowhere, from one network in a window. */
const MISSES = 30;

/** Lets in who comes with a link: to its own request and to nothing else. */
@Injectable()
export class SigningVisit {
  private readonly misses: RateLimit;

  constructor(
    private readonly db: Transactions,
    private readonly deadlines: SignatureDeadlines,
    private readonly clock: Clock,
    limits: RateLimits,
  ) {
    this.misses = limits.limit('signing:miss', MISSES, WINDOW_S);
  }

  /** The request a token leads to, as it is now; from here on its signer acts. `signing-link.not-found`, `auth.too-many-attempts`. */
  async enter(token: string, client: Client): Promise<SignatureRequest> {
    const found = await this.db.manager.findOneBy(SignatureRequest, { tokenHash: tokenHash(token) });
    if (!found) {
      await this.misses.admit(clientNetwork(client.ip));
      throw new DomainError('signing-link.not-found');
    }
    setActor({ ...ANONYMOUS, name: found.signerName });
    if (found.state !== 'waiting') return found;
    return (await this.db.run((tx) => this.deadlines.lockAndEnd(tx, found.id))) ?? found;
  }

  /** `signing-link.ended` unless the request waits, or was signed not long ago. */
  assertReadable({ state, endedAt }: SignatureRequest): void {
    const since = endedAt === null ? 0 : this.clock.now().getTime() - endedAt.getTime();
    if (state === 'waiting' || (state === 'signed' && since < COPY_FOR_MS)) return;
    throw new DomainError('signing-link.ended', { state });
  }

  /** Works on a request that waits, its row held. `signing-link.ended` if it no longer does. */
  async act<T>(
    { id }: SignatureRequest,
    work: (tx: EntityManager, request: SignatureRequest) => Promise<T>,
  ): Promise<T> {
    const done = await this.db.run(async (tx) => {
      const request = await this.deadlines.lockAndEnd(tx, id);
      return request?.state === 'waiting' ? { result: await work(tx, request) } : { state: request?.state };
    });
    if (!('result' in done)) throw new DomainError('signing-link.ended', { state: done.state });
    return done.result;
  }
}
