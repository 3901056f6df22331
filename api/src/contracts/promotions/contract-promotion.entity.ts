import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CivilDate } from '@ponte/shared/calendar';
import type { PromotionKind } from '../../catalog/promotion';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, TextColumn } from '../../platform/db/columns';

/** A promotion that a contract was given, on the terms of that day; its rows say on which lines, from when to when. */
@Entity()
@NotAudited('the events of its contract tell when it was given and taken')
@Index(['contractId', 'promotionId'])
@Unique(['voucherId', 'contractId'])
@Unique(['bulkChangeId', 'contractId'])
export class ContractPromotion {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Contract', { onDelete: 'CASCADE' })
  @Column()
  contractId: number;

  @Index()
  @ForeignKey('Promotion')
  @Column()
  promotionId: number;

  /** The voucher it was given for; a contract takes each once. */
  @ForeignKey('Voucher')
  @Column({ type: 'int', nullable: true })
  voucherId: number | null;

  /** The bulk change that gave it; each gives a contract its promotion once. */
  @ForeignKey('BulkChange')
  @Column({ type: 'int', nullable: true })
  bulkChangeId: number | null;

  /** As documents print it. */
  @TextColumn({ length: 120 }) name: string;

  @CodeColumn() kind: PromotionKind;

  /** Promotions apply one after the other, the lower number first. */
  @Column({ type: 'int' }) priority: number;

  /** Stands alone: all others rest meanwhile. */
  @Column({ type: 'boolean' }) exclusive: boolean;

  @DateColumn() givenOn: CivilDate;

  @TextColumn({ length: 120 }) givenBy: string;

  @InstantColumn() givenAt: Date;
}
