import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  OneToMany,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, MoneyColumn, TextColumn } from '../platform/db/columns';
import type { PaymentAllocation } from './payment-allocation.entity';

export const PAYMENT_KINDS = ['receipt', 'offset', 'write-off', 'refund'] as const;
/**
 * `receipt`: money came in. `offset`: a credit note set against invoices. `write-off`: cents that nobody will pay. Of these two the
 * amount is zero, no money moves. `refund`: money went back to the customer, its amount is below zero.
 */
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

export const PAYMENT_STATUSES = ['registered', 'reversed'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** Money received from a customer, or given back, and what it settles. Never deleted, only reversed. */
@Entity()
@Audited('payment')
@Index(['partnerId', 'receivedOn'])
@Index(['receivedOn', 'id'])
@Index(['partnerId', 'unallocated'])
@Unique(['creditNoteId'])
@Check(
  'payment_unallocated',
  "`unallocated` >= 0 and `refunded` >= 0 and (`kind` = 'refund' or `unallocated` + `refunded` <= `amount`)",
)
@Check('payment_fee', "`fee` >= 0 and (`kind` = 'refund' or `fee` <= `amount`)")
@Check('payment_refund', "`kind` <> 'refund' or (`amount` < 0 and `unallocated` = 0 and `refunded` = 0)")
@Check('payment_write_off', '`write_off` = 0 or `unallocated` = 0')
export class Payment {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn({ default: 'receipt' }) kind: PaymentKind;

  @CodeColumn({ default: 'registered' }) status: PaymentStatus;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** What the customer paid, before any fee; below zero what was given back, so that payments can be summed. */
  @MoneyColumn() amount: Big;

  /** What the bank or the provider kept of it, or took for giving it back: our cost. */
  @MoneyColumn({ default: '0' }) fee: Big;

  /** Cents settled beside the amount: above zero what was short, below zero what was paid too much. */
  @MoneyColumn({ default: '0' }) writeOff: Big;

  /** Part of the amount that pays nothing yet: the customer's credit. */
  @MoneyColumn() unallocated: Big;

  /** Part of the amount that was credit and went back to the customer. */
  @MoneyColumn({ default: '0' }) refunded: Big;

  /** The day the money moved. */
  @DateColumn() receivedOn: CivilDate;

  /** Code of the payment method; null where no money moves. */
  @CodeColumn({ nullable: true }) methodCode: string | null;

  /** Bank reference, cheque number, … */
  @TextColumn({ length: 140, nullable: true }) reference: string | null;

  /** Where a refund went. */
  @TextColumn({ length: 34, nullable: true }) iban: string | null;

  @TextColumn({ length: 500, nullable: true }) notes: string | null;

  /** The credit note that was set against its invoice by itself when it was issued; unique, so that it happens once. */
  @ForeignKey('Invoice')
  @Column({ type: 'int', nullable: true })
  creditNoteId: number | null;

  @DateColumn({ nullable: true }) reversedOn: CivilDate | null;

  @TextColumn({ length: 500, nullable: true }) reversalReason: string | null;

  @OneToMany('PaymentAllocation', 'payment') allocations: Relation<PaymentAllocation[]>;

  @InstantColumn() createdAt: Date;

  @VersionColumn() version: number;
}
