import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../../messaging/message.service';
import { ContractMoves } from '../contract-moves.service';
import { ContractConsents } from '../print/contract-consents.service';
import { ContractPrint } from '../print/contract-print.entity';
import { ContractPrints } from '../print/contract-prints.service';
import { dataConsents, type AskedConsent } from './asked-consents';
import type { SignatureRequest } from './signature-request.entity';

/** What a signature does to its contract. */
@Injectable()
export class SignatureEffects {
  constructor(
    private readonly prints: ContractPrints,
    private readonly consents: ContractConsents,
    private readonly moves: ContractMoves,
    private readonly messages: MessageService,
  ) {}

  /**
   * The print stands, the contract is accepted, what was said on the use of data is written down, and the signed copy goes to the signer
   * (a durable medium: Codice del consumo, art. 51(7)).
   */
  async apply(
    tx: EntityManager,
    request: SignatureRequest,
    asked: readonly AskedConsent[],
    ticked: readonly string[],
  ): Promise<void> {
    const { id, contractId, printId, channel, signedFileId } = request;
    if (signedFileId === null) throw new Error('there is nothing to accept without a signed file');
    await this.prints.sign(tx, printId, signedFileId);
    await this.consents.record(tx, contractId, dataConsents(asked, ticked), 'signature');
    await this.moves.acceptSigned(tx, contractId, { reason: `Firma elettronica n. ${id}`, channel });
    if (request.toAddress !== null) await this.sendCopy(tx, request, request.toAddress, signedFileId);
  }

  private async sendCopy(
    tx: EntityManager,
    { id, contractId, printId, partnerId, language, signerName: name }: SignatureRequest,
    to: string,
    signedFileId: number,
  ): Promise<void> {
    const [contract] = await tx.query<{ code: string }[]>('SELECT code FROM contract WHERE id = ?', [
      contractId,
    ]);
    const { pages } = await tx.findOneByOrFail(ContractPrint, { id: printId });
    await this.messages.queue(tx, [
      {
        key: `signature-done:${id}`,
        ...{ kind: 'contract.print', template: 'contract-print', partnerId, to, language },
        data: { name, code: contract?.code ?? '', signed: true, pages: pages + 1 },
        attachments: [signedFileId],
      },
    ]);
  }
}
