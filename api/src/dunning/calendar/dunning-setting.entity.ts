import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, JsonColumn } from '../../platform/db/columns';
import type { ExcludedRange } from './cut-off-calendar';
import type { DunningMode } from './dunning-mode';

/** There is one row, which the migration brings along. */
export const DUNNING_SETTING_ID = 1;

/** Whether defaulters are pursued, by whom the cut-offs are decided, and on which days and hours they happen. */
@Entity()
@Audited('dunning-setting')
export class DunningSetting {
  @PrimaryColumn({ type: 'int' }) id: number;

  @CodeColumn({ default: 'off' }) mode: DunningMode;

  /** In automatic mode more customers than this in one go wait for a person: something may be wrong with the books. */
  @Column({ type: 'int', default: 50 }) mostAtOnce: number;

  /** Days of the week without cut-offs, 1 for Monday. */
  @JsonColumn() weekdays: number[];

  /** None on national holidays. */
  @Column({ type: 'boolean', default: true }) holidays: boolean;

  /** None on the day before another day without. */
  @Column({ type: 'boolean', default: false }) eves: boolean;

  /** Feast of the patron saint, `MM-DD`. */
  @CodeColumn({ length: 5, nullable: true }) patronDay: string | null;

  @JsonColumn() ranges: ExcludedRange[];

  /** Italy's time, `HH:MM`: the first minute for cut-offs, and the first after them. */
  @CodeColumn({ length: 5, default: '09:00' }) opensAt: string;

  @CodeColumn({ length: 5, default: '16:00' }) closesAt: string;

  @VersionColumn() version: number;
}
