import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn } from '../../platform/db/columns';
import type { ClosingPart } from './year-close';

/** An entry that closes or opens a year, or undoes one that did. Ledgers leave these out. */
@Entity()
@NotAudited('written with the closing of a year')
export class YearClosingEntry {
  @ForeignKey('JournalEntry')
  @PrimaryColumn({ type: 'int' })
  entryId: number;

  @Index()
  @ForeignKey('YearClosing')
  @Column()
  closingId: number;

  @CodeColumn() part: ClosingPart;
}
