import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import type { Client } from '../../platform/http/client-of';
import { ContractMoves } from '../contract-moves.service';
import { SignatureEvent } from './signature-event.entity';
import { SignatureLog } from './signature-log.service';
import type { SignatureRequest } from './signature-request.entity';
import { SigningVisit } from './signing-visit.service';

/** Openings that are written down; who reloads the page for ever fills no log. */
const MOST_OPENINGS = 50;

/** What a signer does before the signature, or instead of it. */
@Injectable()
export class SigningSteps {
  constructor(
    private readonly visit: SigningVisit,
    private readonly moves: ContractMoves,
    private readonly log: SignatureLog,
    private readonly clock: Clock,
  ) {}

  /** Writes down that the page was opened, once for each place and browser. */
  async open(request: SignatureRequest, client: Client): Promise<void> {
    if (request.state !== 'waiting') return;
    await this.visit.act(request, async (tx, current) => {
      const opened = await tx.findBy(SignatureEvent, { requestId: current.id, kind: 'opened' });
      const known = opened.some(({ facts }) => sameClient(JSON.parse(facts) as Client, client));
      if (known || opened.length >= MOST_OPENINGS) return;
      await this.log.append(tx, current, 'opened', { ...client });
    });
  }

  /** Writes down that the contract was read to its end; the first time counts. */
  read(request: SignatureRequest, client: Client): Promise<void> {
    return this.visit.act(request, async (tx, current) => {
      if (current.readAt !== null) return;
      current.readAt = this.clock.now();
      await this.log.append(tx, current, 'read', { ...client }, current.readAt);
    });
  }

  /** The signer does not want to: the request ends, and the contract is refused. */
  refuse(request: SignatureRequest, reason: string | null, client: Client): Promise<void> {
    return this.visit.act(request, async (tx, current) => {
      current.endReason = reason;
      await this.log.append(tx, current, 'refused', { reason, ...client });
      await this.moves.refuseSigning(tx, current.contractId, reason ?? 'Firma rifiutata dal cliente');
    });
  }
}

function sameClient(one: Client, other: Client): boolean {
  return one.ip === other.ip && one.userAgent === other.userAgent;
}
