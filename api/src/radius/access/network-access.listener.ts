import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/db/transactions.service';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { AccessStates } from './access-states.service';

/** What concerns many accounts at once: the end of a fault of the network, by which some were spared, and another policy. */
@Injectable()
export class NetworkAccessListener {
  constructor(
    private readonly db: Transactions,
    private readonly states: AccessStates,
  ) {}

  /** The company treats its customers otherwise. */
  @OnEvent('radius-setting.policy-changed')
  async policyChanged(): Promise<void> {
    await this.states.review('operator');
  }

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
