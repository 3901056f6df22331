import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, JsonColumn } from '../../platform/db/columns';
import type { BulkPhase } from './bulk-change-state';

/** A few hundred contracts of a bulk change: done in one transaction, as a whole or not at all. */
@Entity()
@NotAudited('bookkeeping of a bulk change')
@Unique(['changeId', 'phase', 'position'])
export class BulkChunk {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('BulkChange')
  @Column()
  changeId: number;

  @CodeColumn() phase: BulkPhase;

  @Column({ type: 'int' }) position: number;

  @JsonColumn() contractIds: number[];

  @Column({ type: 'int' }) contracts: number;

  /** Set in the transaction that does its work: progress is what these rows say. */
  @InstantColumn({ nullable: true }) doneAt: Date | null;
}
