import { Column, Entity, ForeignKey, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type Big from 'big.js';
import type { Natura } from '@ponte/shared/code-lists/natura';
import type { Payability } from '../../catalog/payability';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, MoneyColumn, PercentColumn, PriceColumn, TextColumn } from '../../platform/db/columns';
import type { Quote } from './quote.entity';

/** One thing offered: how much of it, at which price and tax, once or each month, and whether the customer may leave it. */
@Entity()
@Audited('quote', { under: 'quoteId' })
@Index(['quoteId', 'position'])
export class QuoteLine {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Quote', 'lines', { nullable: false, onDelete: 'CASCADE', orphanedRowAction: 'delete' })
  quote: Relation<Quote>;

  @Column() quoteId: number;

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

  /** The customer may take it or leave it. */
  @Column({ type: 'boolean', default: false }) optional: boolean;

  /** An option that the customer took. Nothing is chosen beforehand (Codice del consumo, art. 65). */
  @Column({ type: 'boolean', default: false }) chosen: boolean;

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

  /** The tax was chosen for the line; else it follows from product and customer when the line is written again. */
  @Column({ type: 'boolean', default: true }) taxChosen: boolean;

  /** As much of the account. */
  @Column({ type: 'boolean', default: true }) accountChosen: boolean;

  /** As much of whether the customer withholds. */
  @Column({ type: 'boolean', default: false }) withholdingChosen: boolean;
}
