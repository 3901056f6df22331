import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { MessageService } from '../../messaging/message.service';
import { PartnerService } from '../../partners/partner.service';
import { Transactions } from '../../platform/db/transactions.service';
import { loadContract } from '../load-contract.query';
import { ContractPrints } from './contract-prints.service';

/** Sends printed contracts to customers. */
@Injectable()
export class PrintMailing {
  constructor(
    private readonly db: Transactions,
    private readonly prints: ContractPrints,
    private readonly partners: PartnerService,
    private readonly messages: MessageService,
  ) {}

  /**
   * Queues a mail with the PDF, to the customer's address unless another is given; answers the message's id. The same print goes to the
   * same address once: to send it again is for the message itself. `message.invalid-address` without any address.
   */
  async send(contractId: number, printId: number, to?: string): Promise<number> {
    const contract = await loadContract(this.db.manager, contractId);
    const print = await this.prints.get(contractId, printId);
    const partner = await this.partners.get(contract.partnerId);
    const address = to ?? partner.email;
    if (address === null) throw new DomainError('message.invalid-address', { to: null });
    return this.db.run(async (tx) => {
      const [id] = await this.messages.queue(tx, [
        {
          key: `contract-print:${printId}:${print.signedAt ? 'signed' : 'plain'}:${address}`,
          kind: 'contract.print',
          partnerId: partner.id,
          to: address,
          template: 'contract-print',
          language: print.language,
          data: {
            name: partner.name,
            code: contract.code,
            signed: print.signedAt !== null,
            pages: print.pages,
          },
          attachments: [print.signedFileId ?? print.fileId],
        },
      ]);
      return id ?? 0;
    });
  }
}
