import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';
import { slotOf } from '../../platform/jobs/schedule-slot';
import { Warnings } from '../notices/warnings.service';
import { PromiseKeeper } from '../promises/promise-keeper.service';
import { Reactivations } from '../reactivations/reactivations.service';
import { CutOffRuns } from './cut-off-runs.service';

const HOURLY = { everyMinutes: 60 };

/** What is done about defaulters every hour. */
@Injectable()
export class DunningRoutine {
  constructor(
    private readonly promises: PromiseKeeper,
    private readonly reactivations: Reactivations,
    private readonly warnings: Warnings,
    private readonly runs: CutOffRuns,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes the promises that were broken, lets in whoever was forgotten (an exemption, a policy that changed), warns, and in
   * automatic mode cuts off. Each part by its own hours; all of it may be repeated.
   */
  @OnSchedule(HOURLY)
  async hourly(): Promise<void> {
    await this.promises.breakOverdue();
    await this.reactivations.run();
    await this.warnings.warnDue();
    await this.runs.automatic(slotOf(HOURLY, this.clock.today(), this.clock.time()));
  }
}
