import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { DunningSettings } from '../dunning/calendar/dunning-settings.service';
import { DunningPolicies } from '../dunning/policies/dunning-policies.service';
import { StepLog } from '../dunning/steps/step-log.service';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { DemoPledges } from './demo.pledges';

interface CutOffRow {
  readonly partnerId: number;
  readonly contractId: number;
  readonly on: CivilDate;
}

const DAYS_OF_NOTICE = 8;

/** The demo's defaulters in all phases: cut off long ago, to be cut off, warned, promising, spared, contesting. */
@Injectable()
export class DemoDefaulters {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    private readonly settings: DunningSettings,
    private readonly policies: DunningPolicies,
    private readonly steps: StepLog,
    private readonly pledges: DemoPledges,
  ) {}

  /** Safe to repeat: once defaulters are pursued nothing is added. */
  async write(today: CivilDate): Promise<void> {
    const { mode, version } = await this.settings.current();
    if (mode !== 'off') return;
    await this.rules(version);
    await this.pastCutOffs();
    await this.pledges.write(today);
  }

  private async rules(version: number): Promise<void> {
    const ranges = [
      { name: 'Ferie di agosto', from: '08-10', to: '08-23' },
      { name: 'Feste di fine anno', from: '12-23', to: '01-06' },
    ];
    await this.settings.edit({ version, mode: 'manual', patronDay: '08-05', ranges });
    const [tag] = await this.db.manager.query<{ id: number }[]>(
      "SELECT id FROM tag WHERE name = 'ente pubblico'",
    );
    if (!tag) return;
    await this.policies.create({
      ...{ name: 'Enti pubblici: solo avviso', tagId: tag.id, priority: 10, action: 'warn', graceDays: 30 },
      ...{ daysOverdue: 60, warningDays: 30, warnAgain: false },
      ...{ leastAmount: '100.00', tolerance: '1.00', resumeBelow: '0.00' },
    });
  }

  /** The log of those whom the history has cut off: told by phone, then suspended. */
  private async pastCutOffs(): Promise<void> {
    const rows = await this.db.manager.query<CutOffRow[]>(
      `SELECT c.partner_id AS partnerId, c.id AS contractId, MAX(e.effective_on) AS \`on\`
         FROM contract c JOIN contract_event e ON e.contract_id = c.id AND e.to_status = 'suspended'
        WHERE c.status = 'suspended' AND c.suspension_cause = 'default' GROUP BY c.id ORDER BY \`on\`, c.id`,
    );
    for (const { partnerId, contractId, on } of rows) {
      await this.db.run(async (tx) => {
        this.clock.hold(addDays(on, -DAYS_OF_NOTICE));
        await this.steps.write(tx, 'warning', [{ partnerId, channel: 'phone' }]);
        this.clock.hold(on);
        await this.steps.write(tx, 'cut-off', [{ partnerId, cause: 'overdue', contractIds: [contractId] }]);
      });
    }
  }
}
