import type { CivilDate } from '@ponte/shared/calendar';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { DateColumn, InstantColumn, JsonColumn } from '../../platform/db/columns';
import type { AccountChange } from './account-change';

/** Lines of a supplier's bill that were put on other accounts after it was booked; its entry names it as source. */
@Entity()
@Audited('bill', { under: 'billId' })
@Index(['billId', 'id'])
export class BillAccountChange {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Bill')
  @Column()
  billId: number;

  /** Day on which the books are put right. */
  @DateColumn() postedOn: CivilDate;

  @JsonColumn() lines: readonly AccountChange[];

  @InstantColumn() createdAt: Date;
}
