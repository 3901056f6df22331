import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type Big from 'big.js';
import type { Natura } from '@ponte/shared/code-lists/natura';
import type { Payability } from '../../catalog/payability';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, MoneyColumn, PercentColumn, PriceColumn, TextColumn } from '../../platform/db/columns';

/** One thing that was ordered without a quote, at the price and tax of that day. Orders of quotes have none: theirs are the quote's. */
@Entity()
@Audited('sale-order', { under: 'orderId' })
@Index(['orderId', 'position'])
export class SaleOrderLine {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('SaleOrder', { onDelete: 'CASCADE' })
  @Column()
  orderId: number;

  @Column({ type: 'int' }) position: number;

  @ForeignKey('Product')
  @Column({ type: 'int', nullable: true })
  productId: number | null;

  @TextColumn({ length: 1000 }) description: string;

  @PriceColumn() quantity: Big;

  @CodeColumn({ length: 10, nullable: true }) unit: string | null;

  /** EUR without VAT for one unit, a month where it recurs. */
  @PriceColumn() unitPrice: Big;

  @PercentColumn({ default: '0' }) discountPercent: Big;

  /** EUR without VAT, discount taken off; a month where it recurs. */
  @MoneyColumn() amount: Big;

  /** Owed each month, as against once: follows from the product. */
  @Column({ type: 'boolean', default: false }) recurring: boolean;

  @ForeignKey('TaxCode')
  @Column()
  taxCodeId: number;

  @PercentColumn() taxRate: Big;

  @CodeColumn({ length: 4, nullable: true }) natura: Natura | null;

  @TextColumn({ length: 100, nullable: true }) law: string | null;

  @CodeColumn({ length: 1, default: 'I' }) payability: Payability;

  @Column({ type: 'boolean', default: false }) stampSubject: boolean;

  /** The customer withholds tax on it. */
  @Column({ type: 'boolean', default: false }) withholdingSubject: boolean;

  /** Code of the revenue account. */
  @CodeColumn() revenueAccount: string;
}
