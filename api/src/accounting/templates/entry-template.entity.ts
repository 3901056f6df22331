import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { JsonColumn, TextColumn } from '../../platform/db/columns';

/** A line of a template: the account by code, and the side; an amount only where it is always the same. EUR. */
export interface TemplateLine {
  readonly accountCode: string;
  readonly side: 'debit' | 'credit';
  readonly amount: string | null;
}

/** An entry that comes again and again (causale): what it is called and which accounts it moves. */
@Entity()
@Audited('entry-template')
@Unique(['name'])
export class EntryTemplate {
  @PrimaryGeneratedColumn() id: number;

  @TextColumn({ length: 80 }) name: string;

  @ForeignKey('Journal')
  @Column()
  journalId: number;

  @TextColumn() description: string;

  @JsonColumn() lines: TemplateLine[];

  @VersionColumn() version: number;
}
