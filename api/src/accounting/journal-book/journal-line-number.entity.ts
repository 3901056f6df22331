import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';

/** The number that a line got in the libro giornale when it was printed for good. */
@Entity()
@NotAudited('written with the final print, which is')
@Unique(['year', 'number'])
export class JournalLineNumber {
  @ForeignKey('JournalLine')
  @PrimaryColumn({ type: 'int' })
  lineId: number;

  @Column() year: number;

  @Column() number: number;

  @Index()
  @ForeignKey('JournalPrint')
  @Column()
  printId: number;
}
