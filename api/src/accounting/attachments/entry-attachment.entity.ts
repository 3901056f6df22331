import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { InstantColumn, TextColumn } from '../../platform/db/columns';

/** A paper that proves an entry. It may be added after posting; once there it stays. */
@Entity()
@Audited('journal-entry', { under: 'entryId' })
export class EntryAttachment {
  @PrimaryGeneratedColumn() id: number;

  @Index()
  @ForeignKey('JournalEntry', { onDelete: 'CASCADE' })
  @Column()
  entryId: number;

  @ForeignKey('File')
  @Column()
  fileId: number;

  /** Who added it. */
  @TextColumn({ length: 120 }) addedBy: string;

  @InstantColumn() addedAt: Date;
}
