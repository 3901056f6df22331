import type { CivilDate } from '@ponte/shared/calendar';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { DateColumn, InstantColumn, TextColumn } from '../../platform/db/columns';

/** A customer who is never cut off, and why. */
@Entity()
@Audited('dunning-exemption')
@Index(['partnerId', 'endedAt'])
export class DunningExemption {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  @TextColumn({ length: 500 }) reason: string;

  /** Last day; null for good. */
  @DateColumn({ nullable: true }) until: CivilDate | null;

  @TextColumn({ length: 120 }) createdBy: string;

  @InstantColumn() createdAt: Date;

  /** Taken back before its day. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;

  @TextColumn({ length: 120, nullable: true }) endedBy: string | null;
}
