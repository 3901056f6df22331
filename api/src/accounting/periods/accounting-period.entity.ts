import { Entity, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn } from '../../platform/db/columns';
import type { PeriodState } from './period-rules';

/** A month of the books that somebody closed or opened again; a month without a row is open. */
@Entity()
@Audited('accounting-period')
@Unique(['month'])
export class AccountingPeriod {
  @PrimaryGeneratedColumn() id: number;

  /** Its first day. */
  @DateColumn() month: CivilDate;

  @CodeColumn({ default: 'open' }) state: PeriodState;

  @VersionColumn() version: number;
}
