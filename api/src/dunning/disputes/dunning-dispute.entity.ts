import type { CivilDate } from '@ponte/shared/calendar';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { DateColumn, InstantColumn, TextColumn } from '../../platform/db/columns';

/** A customer contests an invoice, or all of them: nobody is cut off for what is contested until it is decided. */
@Entity()
@Audited('dunning-dispute')
@Index(['partnerId', 'closedAt'])
export class DunningDispute {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** Null: all that the customer owes. */
  @ForeignKey('Invoice')
  @Column({ type: 'int', nullable: true })
  invoiceId: number | null;

  @TextColumn({ length: 500 }) reason: string;

  @DateColumn() openedOn: CivilDate;

  @TextColumn({ length: 120 }) openedBy: string;

  @InstantColumn({ nullable: true }) closedAt: Date | null;

  @TextColumn({ length: 120, nullable: true }) closedBy: string | null;

  @TextColumn({ length: 500, nullable: true }) outcome: string | null;
}
