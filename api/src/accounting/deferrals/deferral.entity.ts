import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, MoneyColumn, TextColumn } from '../../platform/db/columns';
import type { DeferralMethod } from './deferral';

/**
 * What was taken out of the books of a day and given back on the next one. Undone, the day can be deferred in another round; at
 * most one round of a day is not undone. EUR.
 */
@Entity()
@NotAudited('says itself who posted it, who undid it and when')
@Unique(['day', 'round'])
export class Deferral {
  @PrimaryGeneratedColumn() id: number;

  /** Last day of a month. */
  @DateColumn() day: CivilDate;

  /** Counted from 1. */
  @Column() round: number;

  @CodeColumn() method: DeferralMethod;

  /** Deferred income: revenues of later days. */
  @MoneyColumn() sales: Big;

  /** Prepaid expenses: costs of later days. */
  @MoneyColumn() purchases: Big;

  @ForeignKey('JournalEntry')
  @Column({ type: 'int', nullable: true })
  entryId: number | null;

  /** The entry of the next day that gives it back. */
  @ForeignKey('JournalEntry')
  @Column({ type: 'int', nullable: true })
  releaseId: number | null;

  @InstantColumn() postedAt: Date;

  @TextColumn({ length: 120 }) postedBy: string;

  @InstantColumn({ nullable: true }) undoneAt: Date | null;

  @TextColumn({ length: 120, nullable: true }) undoneBy: string | null;
}
