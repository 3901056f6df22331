import type { CivilDate } from '@ponte/shared/calendar';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, TextColumn } from '../../platform/db/columns';
import type { DailyAction } from './daily-action';

export const DAILY_OUTCOMES = ['planned', 'done', 'failed'] as const;
/** `planned` where the run only tells; `failed` where the contract's actions could not be written. */
export type DailyOutcome = (typeof DAILY_OUTCOMES)[number];

/** One thing that a day brought a contract. */
@Entity()
@NotAudited('it is a log itself')
@Unique(['key'])
@Index(['runId', 'action'])
export class ContractDailyResult {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('ContractDailyRun')
  @Column()
  runId: number;

  @Index()
  @ForeignKey('Contract')
  @Column()
  contractId: number;

  @CodeColumn() contractCode: string;

  @Column({ type: 'int' }) partnerId: number;

  @TextColumn({ length: 200 }) partnerName: string;

  /** Null where the contract failed as a whole. */
  @CodeColumn({ nullable: true }) action: DailyAction | null;

  /** Day from which it holds; of a notice the last day that it tells of. */
  @DateColumn({ nullable: true }) onDay: CivilDate | null;

  /** Last day of the term that begins. */
  @DateColumn({ nullable: true }) until: CivilDate | null;

  /** Of a notice: the days before at which it was due. */
  @Column({ type: 'int', nullable: true }) daysBefore: number | null;

  @CodeColumn() outcome: DailyOutcome;

  /** Error code of what failed. */
  @CodeColumn({ length: 80, nullable: true }) fault: string | null;

  /** Contract, action and day of what was done: nothing is done twice. */
  @CodeColumn({ length: 80, nullable: true }) key: string | null;
}
