import type { CivilDate } from '@ponte/shared/calendar';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { DateColumn, InstantColumn, TextColumn } from '../../platform/db/columns';

/**
 * A recording of a supplier's bill that was taken back, each once. Two entries have its id as source: the one that undoes the bill's
 * (`bill-undo`), and that of the bill recorded again (`bill-again`).
 */
@Entity()
@Audited('bill', { under: 'billId' })
@Unique(['billId', 'recording'])
export class BillUndo {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Bill')
  @Column()
  billId: number;

  /** Which recording of the bill, from 1. */
  @Column({ type: 'int' }) recording: number;

  /** Day on which the entry and the lines of the registers are taken back. */
  @DateColumn() undoneOn: CivilDate;

  @TextColumn() reason: string;

  @TextColumn({ length: 120 }) undoneBy: string;

  @InstantColumn() createdAt: Date;
}
