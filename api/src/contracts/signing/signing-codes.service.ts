import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import type { Client } from '../../platform/http/client-of';
import type { CodeEvidence } from './evidence';
import { EmailCodes } from './email-codes.service';
import {
  CODE_LIFE_MS,
  CODE_PAUSE_MS,
  CODE_TRIES,
  CODES_PER_REQUEST,
  judgeCode,
  newCode,
} from './one-time-code';
import { SignatureCode } from './signature-code.entity';
import { SignatureLog } from './signature-log.service';
import type { SignatureRequest } from './signature-request.entity';
import { SmsCodes } from './sms-codes.service';
import { SigningVisit } from './signing-visit.service';

/** One-time codes that show that the signer reads what comes to the address or number we write to. */
@Injectable()
export class SigningCodes {
  constructor(
    private readonly visit: SigningVisit,
    private readonly email: EmailCodes,
    private readonly sms: SmsCodes,
    private readonly log: SignatureLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends a fresh code; those before it are dead. `auth.too-many-attempts` within the pause after the last, `signing-code.no-more` after the
   * last of all, `signature.not-read` before the contract was read.
   */
  send(request: SignatureRequest, client: Client): Promise<SignatureCode> {
    return this.visit.act(request, async (tx, current) => {
      if (current.readAt === null) throw new DomainError('signature.not-read');
      const last = await this.last(tx, current.id);
      this.assertMayFollow(last);
      const { code, proof } = newCode();
      const channel = this.channelOf(current);
      const sentAt = this.clock.now();
      const sent = await tx.save(
        tx.create(SignatureCode, {
          ...{ requestId: current.id, number: (last?.number ?? 0) + 1, ...proof, sentAt, tries: 0 },
          sentTo: channel.addressOf(current),
          expiresAt: new Date(sentAt.getTime() + CODE_LIFE_MS),
        }),
      );
      await channel.send(tx, current, { code, number: sent.number });
      await this.log.append(tx, current, 'code-sent', {
        ...{ ...proof, number: sent.number, channel: channel.kind, to: channel.told(sent.sentTo) },
        ...{ expiresAt: sent.expiresAt.toISOString(), ...client },
      });
      return sent;
    });
  }

  /** The last code that was sent; null before the first. */
  last(tx: EntityManager, requestId: number): Promise<SignatureCode | null> {
    return tx.findOne(SignatureCode, { where: { requestId }, order: { number: 'DESC' } });
  }

  /**
   * What is kept as evidence that the right code was given. A wrong one is counted, whatever becomes of the caller: `signing-code.invalid` with
   * `triesLeft`, `signing-code.expired`, `signing-code.exhausted`, `signing-code.not-sent`.
   */
  async check(request: SignatureRequest, given: string, client: Client): Promise<CodeEvidence> {
    const judged = await this.visit.act(request, async (tx, current) => {
      const code = await this.last(tx, current.id);
      if (!code) return null;
      const verdict = judgeCode(given, code, this.clock.now());
      if (verdict === 'wrong') {
        code.tries += 1;
        await tx.save(code);
        await this.log.append(tx, current, 'code-refused', {
          ...{ number: code.number, tries: code.tries, ...client },
        });
      }
      return { code, verdict };
    });
    if (!judged) throw new DomainError('signing-code.not-sent');
    const { code, verdict } = judged;
    if (verdict === 'wrong')
      throw new DomainError('signing-code.invalid', { triesLeft: CODE_TRIES - code.tries });
    if (verdict === 'expired') throw new DomainError('signing-code.expired');
    if (verdict === 'exhausted') throw new DomainError('signing-code.exhausted');
    const { salt, hash, sentAt, expiresAt, tries: wrongTries } = code;
    const channel = this.channelOf(request);
    const sentTo = channel.told(code.sentTo);
    return { salt, hash, channel: channel.kind, sentTo, sentAt, expiresAt, wrongTries };
  }

  private channelOf({ codeBy }: SignatureRequest): EmailCodes | SmsCodes {
    return codeBy === 'sms' ? this.sms : this.email;
  }

  private assertMayFollow(last: SignatureCode | null): void {
    if (!last) return;
    if (last.number >= CODES_PER_REQUEST) throw new DomainError('signing-code.no-more');
    const waitMs = last.sentAt.getTime() + CODE_PAUSE_MS - this.clock.now().getTime();
    if (waitMs > 0)
      throw new DomainError('auth.too-many-attempts', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }
}
