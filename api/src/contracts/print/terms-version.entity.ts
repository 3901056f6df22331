import type { CivilDate } from '@ponte/shared/calendar';
import {
  Column,
  Entity,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { DateColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { Terms } from './terms.entity';

/** The wording of terms from a day on. Once it stands in a printed contract it never changes: what is new is a new version. */
@Entity()
@Audited('terms', { under: 'termsId' })
@Unique(['termsId', 'number'])
export class TermsVersion {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Terms', 'versions', { nullable: false, onDelete: 'CASCADE' })
  terms: Relation<Terms>;

  @Column() termsId: number;

  /** 1, 2, 3 … within the terms. */
  @Column({ type: 'int' }) number: number;

  /** Contracts printed from this day on have it. */
  @DateColumn() validFrom: CivilDate;

  @TextColumn({ length: 160 }) title: string;

  /** In the simple markup of `terms-markup.ts`. */
  @Column({ type: 'mediumtext' }) body: string;

  /** Clauses that burden the customer and are signed for apart (art. 1341 of the civil code), `art. 5 (sospensione), art. 8 (recesso)`. */
  @TextColumn({ length: 500, nullable: true }) clauses: string | null;

  /** When it was first printed for a customer; from then on it stands. */
  @InstantColumn({ nullable: true }) usedAt: Date | null;

  @InstantColumn() createdAt: Date;

  @VersionColumn() version: number;
}
