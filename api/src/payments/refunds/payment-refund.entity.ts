import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type Big from 'big.js';
import { Audited } from '../../platform/audit/audited.decorator';
import { InstantColumn, MoneyColumn } from '../../platform/db/columns';

/** So much of a payment's credit went back to the customer with a refund. Undone with the refund, it stays with the instant of it. */
@Entity()
@Audited('payment', { under: 'refundId' })
@Check('payment_refund_positive', '`amount` > 0')
export class PaymentRefund {
  @PrimaryGeneratedColumn() id: number;

  /** The payment of kind `refund`. */
  @Index()
  @ForeignKey('Payment')
  @Column()
  refundId: number;

  /** The payment whose credit it was. */
  @Index()
  @ForeignKey('Payment')
  @Column()
  paymentId: number;

  /** EUR, positive. */
  @MoneyColumn() amount: Big;

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) undoneAt: Date | null;
}
