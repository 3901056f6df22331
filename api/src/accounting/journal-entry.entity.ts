import { Column, Entity, ForeignKey, Index, ManyToOne, OneToMany, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm';
import type { CivilDate } from '@ponte/shared/calendar';
import { CodeColumn, DateColumn, InstantColumn, TextColumn } from '../platform/db/columns';
import type { JournalLine } from './journal-line.entity';
import type { Journal } from './journal.entity';

export const ENTRY_SOURCES = ['invoice', 'payment', 'payment-reversal', 'manual'] as const;
/** What an entry was made from; with the source's id it is unique, so that nothing is posted twice. */
export type EntrySource = (typeof ENTRY_SOURCES)[number];

/**
 * A double entry. It is born unposted, gets its lines, and is posted in the same transaction; triggers of the database
 * refuse to post what does not balance and to touch what is posted. Only posted entries are books.
 */
@Entity()
@Unique(['sourceKind', 'sourceId'])
@Index(['postedOn', 'id'])
export class JournalEntry {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Journal', { nullable: false }) journal: Relation<Journal>;

  @Column() journalId: number;

  /** Day of registration. */
  @DateColumn() postedOn: CivilDate;

  @TextColumn() description: string;

  @CodeColumn() sourceKind: EntrySource;

  /** Id of the source document; null for an entry written by hand. */
  @Column({ type: 'int', nullable: true }) sourceId: number | null;

  @ForeignKey('Partner')
  @Column({ type: 'int', nullable: true })
  partnerId: number | null;

  /** The entry that this one undoes. */
  @ForeignKey('JournalEntry')
  @Column({ type: 'int', nullable: true })
  reversalOfId: number | null;

  @Column({ type: 'boolean', default: false }) posted: boolean;

  @OneToMany('JournalLine', 'entry') lines: Relation<JournalLine[]>;

  @InstantColumn() createdAt: Date;
}
