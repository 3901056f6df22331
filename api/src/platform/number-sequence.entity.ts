import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from './audit/audited.decorator';
import { CodeColumn, DateColumn } from './db/columns';
import type { CivilDate } from '@ponte/shared/calendar';

/** The next number of a series in a year. One row is one gapless counter. */
@Entity()
@NotAudited('the numbered documents tell their numbers')
@Unique(['series', 'year'])
export class NumberSequence {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() series: string;

  /** 0 for a series that never restarts. */
  @Column({ type: 'int' }) year: number;

  @Column({ type: 'int', default: 1 }) next: number;

  /** Day of the last number given: numbers and dates must grow together (DPR 633/72 art. 21). */
  @DateColumn({ nullable: true }) lastOn: CivilDate | null;
}
