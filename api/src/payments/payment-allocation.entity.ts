import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Audited } from '../platform/audit/audited.decorator';
import { DateColumn, InstantColumn, MoneyColumn } from '../platform/db/columns';
import type { Payment } from './payment.entity';

/** The part of a payment that settles an instalment; undone allocations stay, with the instant they were undone. */
@Entity()
@Audited('payment', { under: 'paymentId' })
@Check('payment_allocation_positive', '`amount` > 0')
export class PaymentAllocation {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Payment', 'allocations', { nullable: false }) payment: Relation<Payment>;

  @Column() paymentId: number;

  @Index()
  @ForeignKey('Instalment')
  @Column()
  instalmentId: number;

  /** EUR, positive. That of a credit note's instalment adds to what the payment can pay instead of using it. */
  @MoneyColumn() amount: Big;

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) undoneAt: Date | null;

  /** The day it was undone alone; null while it stands, and where its payment was undone. */
  @DateColumn({ nullable: true }) detachedOn: CivilDate | null;
}
