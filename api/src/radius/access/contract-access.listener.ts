import { Injectable } from '@nestjs/common';
import type { ContractLinesChanged, ContractMoved, ContractSuspended } from '../../contracts/events';
import { Transactions } from '../../platform/db/transactions.service';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import type { AccessSource } from './access-state';
import { AccessStates } from './access-states.service';
import { LineServices } from './line-services.service';

/** Accounts follow their contracts. A second delivery finds them as they should be. */
@Injectable()
export class ContractAccessListener {
  constructor(
    private readonly db: Transactions,
    private readonly states: AccessStates,
    private readonly services: LineServices,
  ) {}

  @OnEvent('contract.activated')
  activated({ contractIds }: ContractMoved): Promise<void> {
    return this.follow(contractIds);
  }

  @OnEvent('contract.suspended')
  suspended({ contractIds, cause }: ContractSuspended): Promise<void> {
    return this.follow(contractIds, cause === 'default' ? 'dunning' : 'contract');
  }

  @OnEvent('contract.resumed')
  resumed({ contractIds, cause }: ContractMoved): Promise<void> {
    return this.follow(contractIds, cause);
  }

  @OnEvent('contract.paused')
  paused({ contractIds }: ContractMoved): Promise<void> {
    return this.follow(contractIds);
  }

  @OnEvent('contract.withdrawn')
  withdrawn({ contractIds }: ContractMoved): Promise<void> {
    return this.follow(contractIds);
  }

  @OnEvent('contract.closed')
  closed({ contractIds }: ContractMoved): Promise<void> {
    return this.follow(contractIds);
  }

  @OnEvent('contract.refused')
  refused({ contractIds }: ContractMoved): Promise<void> {
    return this.follow(contractIds);
  }

  @OnEvent('contract.expired')
  expired({ contractIds }: ContractMoved): Promise<void> {
    return this.follow(contractIds);
  }

  @OnEvent('contract.redrafted')
  redrafted({ contractIds }: ContractMoved): Promise<void> {
    return this.follow(contractIds);
  }

  @OnEvent('contract.lines-changed')
  async linesChanged({ contractIds }: ContractLinesChanged): Promise<void> {
    await this.services.ofContracts(contractIds);
    await this.follow(contractIds);
  }

  @OnEvent('radius-service.products-changed')
  async productsChanged(): Promise<void> {
    await this.services.ofAll();
  }

  private async follow(contractIds: readonly number[], source: AccessSource = 'contract'): Promise<void> {
    if (contractIds.length === 0) return;
    const accounts = await this.db.manager.query<{ id: number }[]>(
      'SELECT id FROM radius_account WHERE contract_id IN (?) ORDER BY id',
      [contractIds],
    );
    await this.states.recomputeMany(
      accounts.map(({ id }) => id),
      { source },
    );
  }
}
