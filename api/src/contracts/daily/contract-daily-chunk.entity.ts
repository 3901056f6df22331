import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { InstantColumn, JsonColumn } from '../../platform/db/columns';

/** A few hundred contracts of a run, done in one transaction or not at all. */
@Entity()
@NotAudited('bookkeeping of a run')
@Unique(['runId', 'position'])
export class ContractDailyChunk {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('ContractDailyRun')
  @Column()
  runId: number;

  @Column({ type: 'int' }) position: number;

  @JsonColumn() contractIds: number[];

  @Column({ type: 'int' }) contracts: number;

  /** Set in the transaction that does its work: progress is what these rows say. */
  @InstantColumn({ nullable: true }) doneAt: Date | null;
}
