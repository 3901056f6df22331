import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';
import { AccessStates } from './access-states.service';
import { LineServices } from './line-services.service';

/** What days that pass do to accounts, and the nightly look for any that are not what they should be. */
@Injectable()
export class AccessRoutine {
  private readonly logger = new Logger(AccessRoutine.name);

  constructor(
    private readonly db: Transactions,
    private readonly states: AccessStates,
    private readonly services: LineServices,
    private readonly clock: Clock,
  ) {}

  /** Plans that change today, lines that end or go on, whitelists whose last day was yesterday. */
  @OnSchedule({ dailyAt: '00:05' })
  async beginDay(): Promise<void> {
    await this.services.ofAll();
    await this.endWhitelists();
    await this.states.review('contract');
  }

  /** Repairs are told in the log of the accounts and in the server's. */
  @OnSchedule({ dailyAt: '03:30' })
  async reconcile(): Promise<void> {
    const { checked, repaired } = await this.states.review('reconcile');
    if (repaired > 0) this.logger.warn(`${repaired} of ${checked} accounts were not what they should be`);
  }

  private async endWhitelists(): Promise<void> {
    const over = await this.db.manager.query<{ id: number }[]>(
      'SELECT id FROM radius_account WHERE whitelist = 1 AND whitelist_until < ?',
      [this.clock.today()],
    );
    await this.states.recomputeMany(
      over.map(({ id }) => id),
      { source: 'whitelist' },
    );
    await this.db.manager.query(
      'UPDATE radius_account SET whitelist = 0 WHERE whitelist = 1 AND whitelist_until < ?',
      [this.clock.today()],
    );
  }
}
