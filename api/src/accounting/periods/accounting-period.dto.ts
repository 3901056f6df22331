import { DayField, EnumField, IntField } from '../../platform/http/fields';
import type { PeriodOverview } from './accounting-period.service';
import { PERIOD_STATES, type PeriodState } from './period-rules';

const STATE = { description: '`soft` lets only those write who may go past it; `locked` is for good.' };

export class ChangePeriodDto {
  @EnumField(PERIOD_STATES, STATE) state: PeriodState;
}

export class AccountingPeriodDto {
  @DayField({ description: 'First day of the month; names the period.' }) id: string;

  @EnumField(PERIOD_STATES, STATE) state: PeriodState;

  @IntField({ description: 'Posted entries.' }) entries: number;

  @IntField({ description: 'Entries written but not posted.' }) drafts: number;

  static from({ month, state, entries, drafts }: PeriodOverview): AccountingPeriodDto {
    return Object.assign(new AccountingPeriodDto(), { id: month, state, entries, drafts });
  }
}
