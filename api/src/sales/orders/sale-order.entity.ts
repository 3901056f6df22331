import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, MoneyColumn, TextColumn } from '../../platform/db/columns';

/**
 * What a customer ordered, by accepting a quote or without one. Its lines are those of the quote, which nobody changes any more, or else
 * its own.
 */
@Entity()
@Audited('sale-order')
@Unique(['code'])
@Index(['partnerId', 'id'])
export class SaleOrder {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  /** Each quote makes one order; null where it was ordered without. */
  @Index({ unique: true })
  @ForeignKey('Quote')
  @Column({ type: 'int', nullable: true })
  quoteId: number | null;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** Copy of the customer's name, for lists. */
  @TextColumn({ length: 200 }) customerName: string;

  @TextColumn({ length: 200 }) title: string;

  /** What else was agreed; of an order of a quote, the quote says it. */
  @TextColumn({ length: 4000, nullable: true }) notes: string | null;

  @DateColumn() confirmedOn: CivilDate;

  /** EUR without VAT that is paid once. */
  @MoneyColumn() onceTaxable: Big;

  /** EUR with VAT that is paid once: what advances and balance come to. */
  @MoneyColumn() onceTotal: Big;

  /** EUR without VAT a month. */
  @MoneyColumn() monthlyTaxable: Big;

  /** The contract that what recurs became. */
  @Index({ unique: true })
  @ForeignKey('Contract', { onDelete: 'SET NULL' })
  @Column({ type: 'int', nullable: true })
  contractId: number | null;

  @DateColumn({ nullable: true }) cancelledOn: CivilDate | null;

  @InstantColumn() createdAt: Date;

  @VersionColumn() version: number;
}
