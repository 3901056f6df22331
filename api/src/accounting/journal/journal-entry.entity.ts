import {
  Column,
  Entity,
  ForeignKey,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { EntrySource } from './entry-source';
import type { JournalLine } from './journal-line.entity';
import type { Journal } from './journal.entity';

/**
 * A double entry. It is born unposted and gets its lines; those of documents are posted in the same transaction, those written
 * by hand may stay drafts. Triggers of the database refuse to post what does not balance or falls into a locked month, and to
 * touch what is posted. Only posted entries are books.
 */
@Entity()
@Audited('journal-entry')
@Unique(['sourceKind', 'sourceId'])
@Index(['postedOn', 'id'])
@Index(['partnerId', 'postedOn'])
@Index(['posted'])
export class JournalEntry {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Journal', { nullable: false }) journal: Relation<Journal>;

  @Column() journalId: number;

  /** Day of registration. */
  @DateColumn() postedOn: CivilDate;

  @TextColumn() description: string;

  @CodeColumn() sourceKind: EntrySource;

  /** Id of the source document, or of the entry that a reversal undoes; null if written by hand. */
  @Column({ type: 'int', nullable: true }) sourceId: number | null;

  @ForeignKey('Partner')
  @Column({ type: 'int', nullable: true })
  partnerId: number | null;

  /** The entry that this one undoes. */
  @ForeignKey('JournalEntry')
  @Column({ type: 'int', nullable: true })
  reversalOfId: number | null;

  /** The day that an accrual is undone on: the mirrored entry is posted with this one. */
  @DateColumn({ nullable: true }) reverseOn: CivilDate | null;

  @Column({ type: 'boolean', default: false }) posted: boolean;

  @OneToMany('JournalLine', 'entry') lines: Relation<JournalLine[]>;

  @InstantColumn() createdAt: Date;

  @VersionColumn({ default: 1 }) version: number;
}
