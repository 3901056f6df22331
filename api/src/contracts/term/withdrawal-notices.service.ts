import { Injectable } from '@nestjs/common';
import { money, ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../../messaging/message.service';
import { PartnerService } from '../../partners/partner.service';
import type { Contract } from '../contract.entity';
import type { ContractWithdrawal } from './contract-withdrawal.entity';

/** Confirms to customers that they left, as the law wants it: in writing, on something lasting. */
@Injectable()
export class WithdrawalNotices {
  constructor(
    private readonly messages: MessageService,
    private readonly partners: PartnerService,
  ) {}

  async confirm(tx: EntityManager, contract: Contract, withdrawal: ContractWithdrawal): Promise<void> {
    const { id, kind, receivedOn, lastDay, fee } = withdrawal;
    const customer = (await this.partners.snapshots(tx, [contract.partnerId])).get(
      contract.partnerId,
    )?.customer;
    if (!customer) return;
    await this.messages.queue(tx, [
      {
        key: `contract-withdrawal:${String(id)}`,
        kind: 'contract.withdrawal',
        ...{ partnerId: contract.partnerId, to: customer.email, language: customer.language },
        template: 'contract-withdrawal',
        data: {
          ...{ name: customer.name, code: contract.code, receivedOn, lastDay },
          coolingOff: kind === 'cooling-off',
          fee: fee.gt(ZERO) ? money(fee) : null,
        },
      },
    ]);
  }
}
