import type Big from 'big.js';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { InstantColumn, MoneyColumn, TextColumn } from '../../platform/db/columns';

/**
 * A year whose accounts were closed and opened again. Nothing is registered in it any more until that is undone; then it can be
 * closed in another round. At most one round of a year is not undone: it can't begin before the last one is.
 */
@Entity()
@NotAudited('says itself who closed the year, who undid it and when')
@Unique(['year', 'round'])
export class YearClosing {
  @PrimaryGeneratedColumn() id: number;

  /** Fiscal year: the calendar's. */
  @Column() year: number;

  /** Counted from 1. */
  @Column() round: number;

  /** What went into equity: a profit, or a loss below zero. EUR. */
  @MoneyColumn() result: Big;

  @InstantColumn() closedAt: Date;

  @TextColumn({ length: 120 }) closedBy: string;

  @InstantColumn({ nullable: true }) undoneAt: Date | null;

  @TextColumn({ length: 120, nullable: true }) undoneBy: string | null;
}
