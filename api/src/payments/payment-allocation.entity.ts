import { Column, Entity, ForeignKey, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type Big from 'big.js';
import { InstantColumn, MoneyColumn } from '../platform/db/columns';
import type { Payment } from './payment.entity';

/** The part of a payment that settles an instalment; undone allocations stay, with the instant they were undone. */
@Entity()
export class PaymentAllocation {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Payment', 'allocations', { nullable: false }) payment: Relation<Payment>;

  @Column() paymentId: number;

  @Index()
  @ForeignKey('Instalment')
  @Column()
  instalmentId: number;

  /** EUR, positive. In an offset the credit note's side and the invoice's side are equal. */
  @MoneyColumn() amount: Big;

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) undoneAt: Date | null;
}
