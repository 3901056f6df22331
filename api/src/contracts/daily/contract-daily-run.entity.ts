import type { CivilDate } from '@ponte/shared/calendar';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, TextColumn } from '../../platform/db/columns';

export const DAILY_RUN_STATUSES = ['running', 'finished'] as const;
export type DailyRunStatus = (typeof DAILY_RUN_STATUSES)[number];

/** A look at all contracts for what is due up to a day: only told, or done. */
@Entity()
@NotAudited('it is a log itself')
@Unique(['scheduledOn'])
export class ContractDailyRun {
  @PrimaryGeneratedColumn() id: number;

  /** What is due up to this day (included). */
  @DateColumn() day: CivilDate;

  @Column({ type: 'boolean' }) dryRun: boolean;

  /** The day, where the clock asked for it: once a day. */
  @DateColumn({ nullable: true }) scheduledOn: CivilDate | null;

  @CodeColumn() status: DailyRunStatus;

  /** Contracts looked at: those that could have something due. */
  @Column({ type: 'int' }) contracts: number;

  /** Messages about promotions that end, written as the run ended. */
  @Column({ type: 'int', default: 0 }) promotionNotices: number;

  @TextColumn({ length: 120 }) createdBy: string;

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) finishedAt: Date | null;
}
