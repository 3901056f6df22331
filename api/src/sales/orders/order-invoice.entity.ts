import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn } from '../../platform/db/columns';
import type { OrderInvoiceKind } from './order-state';

/** An invoice made of an order. It goes with its invoice, which can be thrown away while it is a draft. */
@Entity()
@NotAudited('a link that is written once; the invoice has its own history')
export class OrderInvoice {
  @PrimaryGeneratedColumn() id: number;

  @Index()
  @ForeignKey('SaleOrder')
  @Column()
  orderId: number;

  @Index({ unique: true })
  @ForeignKey('Invoice', { onDelete: 'CASCADE' })
  @Column()
  invoiceId: number;

  @CodeColumn({ length: 16 }) kind: OrderInvoiceKind;

  /** The order's id on its balance, null on advances: an order has one balance. */
  @Index({ unique: true })
  @Column({ type: 'int', nullable: true })
  balanceOf: number | null;
}
