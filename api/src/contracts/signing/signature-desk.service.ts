import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { SignatureDeadlines } from './signature-deadlines.service';
import { SignatureLinks } from './signature-links.service';
import { SignatureLog } from './signature-log.service';
import { loadRequest } from './load-request.query';
import type { SignatureRequest } from './signature-request.entity';
import type { Wanted } from './signature-request-writer.service';

/** What the office does with requests that wait: hands them over, sends the link again, takes them back. */
@Injectable()
export class SignatureDesk {
  constructor(
    private readonly db: Transactions,
    private readonly deadlines: SignatureDeadlines,
    private readonly links: SignatureLinks,
    private readonly log: SignatureLog,
    private readonly clock: Clock,
  ) {}

  /** Opens the page on a tablet of ours, with the present user as witness; answers its address, good until the request expires. */
  handOver(id: number): Promise<string> {
    return this.waiting(id, async (tx, request) => {
      if (request.mode !== 'tablet') throw new DomainError('signature.not-on-tablet', { id });
      const url = this.links.give(request);
      request.witness = currentActor().name;
      await this.log.append(tx, request, 'handed-over', { witness: request.witness });
      return url;
    });
  }

  /** Sends another link, to another address or number if one is given; the one before is dead. It lasts as long as the first did. */
  resend(id: number, { to, phone }: Pick<Wanted, 'to' | 'phone'>): Promise<SignatureRequest> {
    return this.waiting(id, async (tx, request) => {
      if (request.mode !== 'link') throw new DomainError('signature.not-by-link', { id });
      const { mode, linkBy, codeBy, toAddress, toPhone } = request;
      const where = { to: to ?? toAddress, phone: phone ?? toPhone };
      Object.assign(request, await this.links.reach({ mode, linkBy, codeBy, ...where }));
      const lasts = request.expiresAt.getTime() - request.requestedAt.getTime();
      request.expiresAt = new Date(this.clock.now().getTime() + lasts);
      await this.links.send(tx, request);
      return request;
    });
  }

  /** Takes a request back: its link is dead. */
  revoke(id: number, reason: string): Promise<SignatureRequest> {
    return this.waiting(id, async (tx, request) => {
      request.endReason = reason;
      await this.log.append(tx, request, 'revoked', { reason, by: currentActor().name });
      return request;
    });
  }

  /** `signature.not-found`, also where the record rule hides it; `signature.not-waiting` once it has ended. */
  private async waiting<T>(
    id: number,
    work: (tx: EntityManager, request: SignatureRequest) => Promise<T>,
  ): Promise<T> {
    await loadRequest(this.db.manager, id);
    const done = await this.db.run(async (tx) => {
      const request = await this.deadlines.lockAndEnd(tx, id);
      return request?.state === 'waiting' ? { result: await work(tx, request) } : { state: request?.state };
    });
    // Thrown outside, so that the end of a request whose time was over is kept.
    if (!('result' in done)) throw new DomainError('signature.not-waiting', { id, state: done.state });
    return done.result;
  }
}
