import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { isDuplicate } from '../../platform/db/transactions.service';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';
import { DailyRuns } from './daily-runs.service';

/** Has each day's work done, soon after midnight. A run does all that was missed before, so one is enough however long we slept. */
@Injectable()
export class DailySchedule {
  constructor(
    private readonly runs: DailyRuns,
    private readonly clock: Clock,
  ) {}

  /** Once a day: the day is unique. */
  @OnSchedule({ dailyAt: '00:10' })
  async runToday(): Promise<void> {
    try {
      await this.runs.create({ dryRun: false, scheduledOn: this.clock.today() });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}
