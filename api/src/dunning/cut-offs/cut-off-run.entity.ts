import type { CivilDate } from '@ponte/shared/calendar';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, TextColumn } from '../../platform/db/columns';

export const CUT_OFF_RUN_STATUSES = ['running', 'finished'] as const;
export type CutOffRunStatus = (typeof CUT_OFF_RUN_STATUSES)[number];

/** Cut-offs that were approved together, by a person or by the automatic mode. Each customer is looked at again when its turn comes. */
@Entity()
@Audited('cut-off-run')
export class CutOffRun {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn({ default: 'running' }) status: CutOffRunStatus;

  /** Of the automatic mode, the hour it is for, `2026-03-10 09:00`: one run an hour. Null for a person's. */
  @Index({ unique: true })
  @CodeColumn({ nullable: true })
  slot: string | null;

  @DateColumn() on: CivilDate;

  /** Customers approved, and what came of it. */
  @Column({ type: 'int' }) partners: number;

  @Column({ type: 'int', default: 0 }) cut: number;

  @Column({ type: 'int', default: 0 }) spared: number;

  @Column({ type: 'int', default: 0 }) failed: number;

  @TextColumn({ length: 120 }) createdBy: string;

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) finishedAt: Date | null;
}
