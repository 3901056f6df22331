import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
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
import { Audited } from '../../platform/audit/audited.decorator';
import { DateColumn, InstantColumn, MoneyColumn } from '../../platform/db/columns';
import type { SupplierPayment } from './supplier-payment.entity';

/** The part of a payment that pays a bill's instalment; undone ones stay, with the instant they were undone. */
@Entity()
@Audited('supplier-payment', { under: 'paymentId' })
@Check('supplier_payment_allocation_positive', '`amount` > 0')
export class SupplierPaymentAllocation {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('SupplierPayment', 'allocations', { nullable: false }) payment: Relation<SupplierPayment>;

  @Column() paymentId: number;

  @Index()
  @ForeignKey('BillInstalment')
  @Column()
  instalmentId: number;

  /** EUR, positive. That of a credit note's instalment adds to what the payment can pay instead of using it. */
  @MoneyColumn() amount: Big;

  /** What is withheld with that money and owed to the tax office; of a credit note, what no longer is. EUR, positive. */
  @MoneyColumn() withheld: Big;

  /** Day of the payment, or that on which its advance was used: what is withheld counts from it. */
  @Index()
  @DateColumn()
  withheldOn: CivilDate;

  /** Used the advance of a payment after it was made: what is withheld has an entry of its own. */
  @Column({ type: 'boolean', default: false }) late: boolean;

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) undoneAt: Date | null;
}
