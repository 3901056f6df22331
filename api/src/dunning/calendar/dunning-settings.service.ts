import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { assertVersion } from '../../platform/http/version';
import { exclusionOn, type Exclusion } from './cut-off-calendar';
import { DunningSettingDto, type EditDunningSettingDto } from './dunning-setting.dto';
import { DUNNING_SETTING_ID, DunningSetting } from './dunning-setting.entity';
import { calendarFaults } from './setting-faults';

/** A day, and why nobody is cut off on it. */
export interface CalendarDay {
  readonly day: CivilDate;
  readonly exclusion: Exclusion;
}

const MOST_DAYS = 400;

/** Whether defaulters are pursued, and when. */
@Injectable()
export class DunningSettings {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  current(tx: EntityManager = this.db.manager): Promise<DunningSetting> {
    return tx.findOneByOrFail(DunningSetting, { id: DUNNING_SETTING_ID });
  }

  /** `dunning-setting.invalid` with the fields at fault, `record.changed` on an old version. */
  edit({ version, ...values }: EditDunningSettingDto): Promise<DunningSetting> {
    return this.db.run(async (tx) => {
      const setting = await tx.findOneOrFail(DunningSetting, {
        where: { id: DUNNING_SETTING_ID },
        lock: { mode: 'pessimistic_write' },
      });
      assertVersion(setting, { version }, DunningSettingDto.from(setting));
      Object.assign(setting, values);
      const faults = calendarFaults(setting, this.clock.today());
      if (faults.length > 0) throw new DomainError('dunning-setting.invalid', {}, faults);
      return tx.save(setting);
    });
  }

  /** The days without cut-offs of a period, both ends in; a year and a bit at most. */
  async excluded(from: CivilDate, to: CivilDate): Promise<CalendarDay[]> {
    const calendar = await this.current();
    const count = Math.min(daysBetween(from, to) + 1, MOST_DAYS);
    return Array.from({ length: Math.max(count, 0) }, (_, ahead) => addDays(from, ahead)).flatMap((day) => {
      const exclusion = exclusionOn(day, calendar);
      return exclusion ? [{ day, exclusion }] : [];
    });
  }
}
