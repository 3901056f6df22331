import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import type { MessageChannel } from '../../messaging/new-message';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { isDuplicate, Transactions } from '../../platform/db/transactions.service';
import { FileService } from '../../platform/files/file.service';
import type { Contract } from '../contract.entity';
import type { ContractPrint } from '../print/contract-print.entity';
import type { SignatureChannel, SignatureMode } from './request-state';
import type { SignerReach, WantedReach } from './signature-address';
import { EMPTY } from './signature-chain';
import { SignatureLinks } from './signature-links.service';
import { SignatureLog } from './signature-log.service';
import { SignatureRequest } from './signature-request.entity';

const DAY_MS = 86_400_000;

export interface Wanted {
  readonly mode: SignatureMode;
  /** At a distance by link and on our premises by tablet, unless said. */
  readonly channel?: SignatureChannel;
  /** Instead of the customer's own address. */
  readonly to?: string;
  /** Instead of the customer's own number. */
  readonly phone?: string;
  readonly linkBy?: MessageChannel;
  readonly codeBy?: MessageChannel;
  /** Instead of the customer’s own name. */
  readonly signerName?: string;
  readonly validDays: number;
}

interface Writing extends Omit<Wanted, 'to' | 'phone'>, SignerReach {
  readonly signerName: string;
  readonly linkBy: MessageChannel;
  readonly codeBy: MessageChannel;
}

/** Writes requests down, and sends the link along. */
@Injectable()
export class SignatureRequestWriter {
  constructor(
    private readonly db: Transactions,
    private readonly files: FileService,
    private readonly links: SignatureLinks,
    private readonly log: SignatureLog,
    private readonly clock: Clock,
  ) {}

  async assertNoneWaits(contractId: number): Promise<void> {
    const waiting = await this.db.manager.findOneBy(SignatureRequest, { openContractId: contractId });
    if (waiting)
      throw new DomainError('signature.already-waiting', { id: contractId, signatureId: waiting.id });
  }

  /** See `SignatureLinks.reach`. */
  reach(wanted: WantedReach): Promise<SignerReach> {
    return this.links.reach(wanted);
  }

  async write(contract: Contract, print: ContractPrint, writing: Writing): Promise<SignatureRequest> {
    const shown = print.pageFileId === null ? null : (await this.files.get(print.pageFileId)).sha256;
    try {
      return await this.db.run(async (tx) => {
        const request = await tx.save(this.row(tx, contract, print, writing));
        const { mode, channel, signerName: signer, toAddress: to, expiresAt, requestedBy: by } = request;
        const { toPhone: phone, linkBy, codeBy } = request;
        const facts = {
          ...{ contractId: contract.id, contract: contract.code, printId: print.id },
          ...{ documentSha256: print.sha256, pageSha256: shown },
          ...{ mode, channel, signer, to, phone, linkBy, codeBy, by, expiresAt: expiresAt.toISOString() },
        };
        await this.log.append(tx, request, 'requested', facts, request.requestedAt);
        if (mode === 'link') await this.links.send(tx, request);
        return request;
      });
    } catch (error) {
      if (isDuplicate(error)) throw new DomainError('signature.already-waiting', { id: contract.id });
      throw error;
    }
  }

  private row(
    tx: EntityManager,
    { id, partnerId, validUntil }: Contract,
    { id: printId, language }: ContractPrint,
    { mode, channel, toAddress, toPhone, linkBy, codeBy, signerName, validDays }: Writing,
  ): SignatureRequest {
    const now = this.clock.now();
    return tx.create(SignatureRequest, {
      ...{ contractId: id, openContractId: id, partnerId, printId, language, mode, signerName },
      ...{ state: 'waiting', channel: channel ?? (mode === 'link' ? 'distance' : 'premises') },
      ...{ toAddress, toPhone, linkBy, codeBy },
      requestedAt: now,
      requestedBy: currentActor().name,
      expiresAt: earlier(new Date(now.getTime() + validDays * DAY_MS), validUntil),
      eventHead: EMPTY.head,
    });
  }
}

/** Not after the proposal's own last day, which ends at midnight in Italy: 22:00 in UTC, or an hour later in winter. */
function earlier(expiresAt: Date, validUntil: CivilDate | null): Date {
  const end = validUntil === null ? expiresAt : new Date(`${validUntil}T22:00:00Z`);
  return end < expiresAt ? end : expiresAt;
}
