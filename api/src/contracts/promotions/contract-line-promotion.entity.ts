import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { DateColumn, PriceColumn } from '../../platform/db/columns';

/** A promotion on one chain of lines, for some days. It never begins before what was billed of the chain. */
@Entity()
@NotAudited('the events of its contract tell when it was given and taken')
@Unique(['bulkChangeId', 'lineId'])
export class ContractLinePromotion {
  @PrimaryGeneratedColumn() id: number;

  @Index()
  @ForeignKey('ContractPromotion', { onDelete: 'CASCADE' })
  @Column()
  contractPromotionId: number;

  @Index()
  @ForeignKey('Contract', { onDelete: 'CASCADE' })
  @Column()
  contractId: number;

  /** The first line of the chain. */
  @Index()
  @ForeignKey('ContractLine', { onDelete: 'CASCADE' })
  @Column()
  lineId: number;

  /** The bulk change that made the row: it makes one a line, however often its work is begun again. */
  @ForeignKey('BulkChange')
  @Column({ type: 'int', nullable: true })
  bulkChangeId: number | null;

  /** Percent, or EUR without VAT a month and unit. */
  @PriceColumn() value: Big;

  @DateColumn() startsOn: CivilDate;

  /** Last day; null for ever. */
  @Index()
  @DateColumn({ nullable: true })
  endsOn: CivilDate | null;

  /** Day on which the customer was told of the end. */
  @DateColumn({ nullable: true }) endNoticeOn: CivilDate | null;
}
