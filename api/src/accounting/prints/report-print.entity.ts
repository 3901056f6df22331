import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { ReportName } from './report-name';

/**
 * The first print of a report in which nothing moves any more. Its file is what is handed out from then on, whatever becomes of
 * the company's name or of the template; superseded by hand it stays, and the next print takes its place.
 */
@Entity()
@Audited('report-print')
@Unique(['report', 'parameters', 'format', 'current'])
@Index(['printedAt'])
export class ReportPrint {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() report: ReportName;

  /** As `reportParameters` writes them. */
  @TextColumn() parameters: string;

  @CodeColumn({ length: 8 }) format: string;

  /** True for the one that is handed out; null once superseded, so that many of those may stand beside it. */
  @Column({ type: 'boolean', nullable: true })
  current: true | null;

  @ForeignKey('File')
  @Column()
  fileId: number;

  /** As it is saved. */
  @TextColumn({ length: 120 }) fileName: string;

  /** Of its bytes, hex. */
  @CodeColumn({ length: 64 }) sha256: string;

  @TextColumn({ length: 120 }) printedBy: string;

  @InstantColumn() printedAt: Date;

  @InstantColumn({ nullable: true }) supersededAt: Date | null;

  @TextColumn({ length: 120, nullable: true }) supersededBy: string | null;

  /** Why it is not handed out any more. */
  @TextColumn({ nullable: true }) reason: string | null;
}
