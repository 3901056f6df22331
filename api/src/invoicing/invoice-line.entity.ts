import { Column, Entity, ForeignKey, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import type { Payability } from '../catalog/payability';
import { Audited } from '../platform/audit/audited.decorator';
import {
  CodeColumn,
  DateColumn,
  JsonColumn,
  MoneyColumn,
  PercentColumn,
  PriceColumn,
  TextColumn,
} from '../platform/db/columns';
import type { Explanation } from './explanation';
import type { Invoice } from './invoice.entity';

/** One row of a document: what, how much, at which price and tax. */
@Entity()
@Audited('invoice', { under: 'invoiceId' })
@Index(['invoiceId', 'position'])
export class InvoiceLine {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Invoice', 'lines', { nullable: false, onDelete: 'CASCADE' }) invoice: Relation<Invoice>;

  @Column() invoiceId: number;

  @Column({ type: 'int' }) position: number;

  @ForeignKey('Product')
  @Column({ type: 'int', nullable: true })
  productId: number | null;

  @TextColumn({ length: 1000 }) description: string;

  @PriceColumn() quantity: Big;

  @CodeColumn({ length: 10, nullable: true }) unit: string | null;

  /** EUR without VAT for one unit over the line's period, up to eight decimals. */
  @PriceColumn() unitPrice: Big;

  @PercentColumn({ default: '0' }) discountPercent: Big;

  /** EUR without VAT taken off each unit, where the discount is no plain percentage; then the percentage is 0. */
  @PriceColumn({ default: '0' }) discountAmount: Big;

  /** EUR without VAT, discount taken off. */
  @MoneyColumn() amount: Big;

  @ForeignKey('TaxCode')
  @Column()
  taxCodeId: number;

  @PercentColumn() taxRate: Big;

  @CodeColumn({ length: 4, nullable: true }) natura: string | null;

  @TextColumn({ length: 100, nullable: true }) law: string | null;

  @CodeColumn({ length: 1, default: 'I' }) payability: Payability;

  @Column({ type: 'boolean', default: false }) stampSubject: boolean;

  /** Part of what the customer's withholding is taken on. */
  @Column({ type: 'boolean', default: false }) withholdingSubject: boolean;

  /** First day that the line is for. */
  @DateColumn({ nullable: true }) periodFrom: CivilDate | null;

  /** First day after those that the line is for; documents print the day before. */
  @DateColumn({ nullable: true }) periodTo: CivilDate | null;

  /** Code of the revenue account. */
  @CodeColumn() revenueAccount: string;

  @Index()
  @ForeignKey('ContractLine')
  @Column({ type: 'int', nullable: true })
  contractLineId: number | null;

  /** On a credit note: position of the line of the credited invoice that this one takes back. */
  @Column({ type: 'int', nullable: true }) creditedPosition: number | null;

  /** The advance invoice that this line deducts; then its amount is negative. */
  @Index()
  @ForeignKey('Invoice')
  @Column({ type: 'int', nullable: true })
  deductedInvoiceId: number | null;

  /** How the amount came about, for whoever asks. */
  @JsonColumn({ nullable: true }) explanation: Explanation | null;
}
