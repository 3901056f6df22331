import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type Big from 'big.js';
import { Audited } from '../../platform/audit/audited.decorator';
import { MoneyColumn } from '../../platform/db/columns';

/** There is one row, which the migration brings along. */
export const PAYMENT_SETTING_ID = 1;

/** What the company lets its office do with money received. */
@Entity()
@Audited('payment-setting')
export class PaymentSetting {
  @PrimaryColumn({ type: 'int' }) id: number;

  /** EUR: the most that may be written off at once; zero for nothing. */
  @MoneyColumn({ default: '0.99' }) writeOffLimit: Big;

  /** Credit pays new invoices by itself, unless the customer's own setting says otherwise. */
  @Column({ type: 'boolean', default: true }) usesCredit: boolean;

  @VersionColumn() version: number;
}
