import { Injectable } from '@nestjs/common';
import { addDays, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { DeferralService } from '../accounting/deferrals/deferral.service';

/** What belonged to later months at the end of the last one. */
@Injectable()
export class DemoDeferrals {
  constructor(private readonly deferrals: DeferralService) {}

  /** Safe to repeat: what is posted stays. */
  async write(today: CivilDate): Promise<void> {
    const day = addDays(startOfMonth(today), -1);
    const { lines, posted, unposted, sales, purchases } = await this.deferrals.preview(day);
    if (lines.length === 0 || posted || unposted > 0) return;
    await this.deferrals.post(day, { sales, purchases });
  }
}
