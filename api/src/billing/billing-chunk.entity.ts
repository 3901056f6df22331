import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, JsonColumn } from '../platform/db/columns';

export const CHUNK_PHASES = ['preview', 'bill'] as const;
export type ChunkPhase = (typeof CHUNK_PHASES)[number];

/** A few hundred contracts of a run: planned together, written in one transaction, done or not done as a whole. */
@Entity()
@NotAudited('bookkeeping of a run')
@Unique(['runId', 'phase', 'position'])
export class BillingChunk {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('BillingRun')
  @Column()
  runId: number;

  @CodeColumn() phase: ChunkPhase;

  @Column({ type: 'int' }) position: number;

  @JsonColumn() contractIds: number[];

  @Column({ type: 'int' }) contracts: number;

  /** Set in the transaction that writes its results: progress is what these rows say. */
  @InstantColumn({ nullable: true }) doneAt: Date | null;
}
