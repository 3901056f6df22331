import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  OneToMany,
  PrimaryGeneratedColumn,
  VersionColumn,
  type Relation,
} from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, MoneyColumn, TextColumn } from '../../platform/db/columns';
import type { PaymentStatus } from '../payment.entity';
import type { SupplierPaymentAllocation } from './supplier-payment-allocation.entity';

export const SUPPLIER_PAYMENT_KINDS = ['payment', 'offset'] as const;
/** `payment`: money went out. `offset`: credit notes set against bills, no money moves and the amount is zero. */
export type SupplierPaymentKind = (typeof SUPPLIER_PAYMENT_KINDS)[number];

/** Money paid to a supplier, and what it pays. Never deleted, only reversed. */
@Entity()
@Audited('supplier-payment')
@Index(['partnerId', 'paidOn'])
@Index(['paidOn', 'id'])
@Check('supplier_payment_unallocated', '`unallocated` >= 0 and `unallocated` <= `amount`')
export class SupplierPayment {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn({ default: 'payment' }) kind: SupplierPaymentKind;

  @CodeColumn({ default: 'registered' }) status: PaymentStatus;

  /** The supplier. */
  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** Money that went out, without what is withheld. */
  @MoneyColumn() amount: Big;

  /** Part of the amount that pays nothing yet: an advance. */
  @MoneyColumn() unallocated: Big;

  @DateColumn() paidOn: CivilDate;

  /** Code of the payment method; null for an offset. */
  @CodeColumn({ nullable: true }) methodCode: string | null;

  /** Bank reference, cheque number, … */
  @TextColumn({ length: 140, nullable: true }) reference: string | null;

  @TextColumn({ length: 500, nullable: true }) notes: string | null;

  @DateColumn({ nullable: true }) reversedOn: CivilDate | null;

  @TextColumn({ length: 500, nullable: true }) reversalReason: string | null;

  @OneToMany('SupplierPaymentAllocation', 'payment') allocations: Relation<SupplierPaymentAllocation[]>;

  @InstantColumn() createdAt: Date;

  @VersionColumn() version: number;
}
