import type Big from 'big.js';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, MoneyColumn } from '../../platform/db/columns';
import type { ItemCause, ItemOutcome } from './item-outcome';

/** A customer of a run: cut off, or spared because things had changed by then. */
@Entity()
@NotAudited('bookkeeping of a run; what was done is a step')
@Unique(['runId', 'partnerId'])
@Index(['runId', 'chunk'])
export class CutOffItem {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('CutOffRun')
  @Column()
  runId: number;

  @Index()
  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** Customers of one chunk are decided and written in one transaction. */
  @Column({ type: 'int' }) chunk: number;

  /** Null while it waits. */
  @CodeColumn({ nullable: true }) outcome: ItemOutcome | null;

  @CodeColumn({ nullable: true }) cause: ItemCause | null;

  /** EUR late when it was decided. */
  @MoneyColumn({ nullable: true }) late: Big | null;

  @InstantColumn({ nullable: true }) at: Date | null;
}
