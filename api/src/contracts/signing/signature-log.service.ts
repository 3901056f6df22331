import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import type { Config } from '../../platform/config/config';
import { CONFIG } from '../../platform/config/config.module';
import { derivedKey } from '../../platform/secret-box';
import { canonicalJson, type Json } from './canonical-json';
import { stateAfter } from './request-state';
import { chainEvent, companyEnd, requestEnd, sealEnd } from './signature-chain';
import { CHAIN_END_ID, SignatureChainEnd } from './signature-chain-end.entity';
import type { SignatureEventKind } from './signature-event-kind';
import { SignatureEvent } from './signature-event.entity';
import type { SignatureRequest } from './signature-request.entity';

type Facts = Readonly<Record<string, Json>>;

/** Writes down what happens to signatures, chained; the only one that writes events. */
@Injectable()
export class SignatureLog {
  /** Seals the end of the company's chain: whoever can write the database still can't write it. */
  readonly key: Buffer;

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) { secret }: Pick<Config, 'secret'>,
  ) {
    this.key = derivedKey(secret, 'signature-chain');
  }

  /**
   * Adds an event to a request whose row the caller holds, and saves the request as the caller changed it: with the new end of its
   * chain, and ended if the event ends it. A second ending is refused by a unique key.
   */
  async append(
    tx: EntityManager,
    request: SignatureRequest,
    kind: SignatureEventKind,
    facts: Facts,
    at = this.clock.now(),
  ): Promise<void> {
    const end = await tx.findOneOrFail(SignatureChainEnd, {
      where: { id: CHAIN_END_ID },
      lock: { mode: 'pessimistic_write' },
    });
    const fact = { requestId: request.id, kind, at, facts: canonicalJson(facts) };
    const event = chainEvent(fact, { length: request.eventCount, head: request.eventHead }, end);
    const state = stateAfter(kind);
    await tx.insert(SignatureEvent, { ...event, ending: state === null ? null : true });
    const after = companyEnd(event);
    await tx.update(SignatureChainEnd, CHAIN_END_ID, { ...after, seal: sealEnd(after, this.key) });
    const { length: eventCount, head: eventHead } = requestEnd(event);
    Object.assign(request, { eventCount, eventHead });
    if (state !== null) Object.assign(request, { state, endedAt: at, openContractId: null });
    await tx.save(request);
  }
}
