import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Check, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, MoneyColumn } from '../../platform/db/columns';

/** What was paid to the tax office of the tax withheld in a month. Its entry undone, it doesn't count. */
@Entity()
@Audited('withholding-payment')
@Index(['month'])
@Check('withholding_payment_positive', '`amount` > 0')
export class WithholdingPayment {
  @PrimaryGeneratedColumn() id: number;

  /** First day of the month in which it was withheld. */
  @DateColumn() month: CivilDate;

  @MoneyColumn() amount: Big;

  @DateColumn() paidOn: CivilDate;

  @CodeColumn() methodCode: string;

  @InstantColumn() createdAt: Date;
}
