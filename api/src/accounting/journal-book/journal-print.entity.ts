import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../../platform/audit/audited.decorator';
import { DateColumn, InstantColumn, MoneyColumn, TextColumn } from '../../platform/db/columns';

/**
 * A final print of the libro giornale: its lines have their numbers for ever, and its file is what is handed out from then on.
 * The prints of a year follow one another without gap.
 */
@Entity()
@Audited('journal-print')
@Unique(['year', 'firstNumber'])
export class JournalPrint {
  @PrimaryGeneratedColumn() id: number;

  /** Fiscal year: the calendar's. */
  @Column() year: number;

  @DateColumn() fromDay: CivilDate;

  @DateColumn() toDay: CivilDate;

  @Column() firstNumber: number;

  @Column() lastNumber: number;

  /** Number of its last page in the year. */
  @Column() lastPage: number;

  /** Totals of the year up to its end, which the next print carries forward. EUR. */
  @MoneyColumn() debit: Big;

  @MoneyColumn() credit: Big;

  @ForeignKey('File')
  @Column()
  fileId: number;

  @TextColumn({ length: 120 }) printedBy: string;

  @InstantColumn() printedAt: Date;
}
