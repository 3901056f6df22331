import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { DateColumn, PriceColumn } from '../../platform/db/columns';

/** One line that a bulk change has changed. The unique key is what makes it happen once, however often work is begun again. */
@Entity()
@NotAudited('what a bulk change did; never edited')
@Unique(['changeId', 'lineId'])
export class BulkLine {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('BulkChange')
  @Column()
  changeId: number;

  @Index()
  @ForeignKey('Contract', { onDelete: 'CASCADE' })
  @Column()
  contractId: number;

  /** The first line of the chain. */
  @ForeignKey('ContractLine', { onDelete: 'CASCADE' })
  @Column()
  lineId: number;

  /** First day of the change. */
  @DateColumn() startsOn: CivilDate;

  /** EUR without VAT a month for one unit. */
  @PriceColumn() priceBefore: Big;

  @PriceColumn() priceAfter: Big;
}
