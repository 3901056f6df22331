import { Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';

export const JOURNAL_KINDS = ['sale', 'purchase', 'bank', 'cash', 'misc'] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** A book that entries are written in: sales, bank, miscellaneous. */
@Entity()
@NotAudited('set up with the chart, never edited')
@Unique(['code'])
export class Journal {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  @CodeColumn() kind: JournalKind;
}
