import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/db/transactions.service';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { AccessStates } from './access-states.service';

/** When a fault of the network is over, those who were spared because of it are no longer. */
@Injectable()
export class OutageAccessListener {
  constructor(
    private readonly db: Transactions,
    private readonly states: AccessStates,
  ) {}

  @OnEvent('radius-outage.ended')
  async over(): Promise<void> {
    const accounts = await this.db.manager.query<{ id: number }[]>(
      "SELECT id FROM radius_account WHERE access_reason = 'outage' ORDER BY id",
    );
    await this.states.recomputeMany(
      accounts.map(({ id }) => id),
      { source: 'outage' },
    );
  }
}
