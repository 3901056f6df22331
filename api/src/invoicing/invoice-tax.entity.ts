import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type Big from 'big.js';
import type { Payability } from '../catalog/payability';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, MoneyColumn, PercentColumn, TextColumn } from '../platform/db/columns';
import type { Invoice } from './invoice.entity';

/** One row of the tax summary: all lines of a rate, Natura and payability together (FatturaPA DatiRiepilogo). */
@Entity()
@Audited('invoice', { under: 'invoiceId' })
export class InvoiceTax {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Invoice', 'taxes', { nullable: false, onDelete: 'CASCADE' }) invoice: Relation<Invoice>;

  @Column() invoiceId: number;

  @PercentColumn() rate: Big;

  @CodeColumn({ length: 4, nullable: true }) natura: string | null;

  @CodeColumn({ length: 1 }) payability: Payability;

  @TextColumn({ length: 100, nullable: true }) law: string | null;

  @MoneyColumn() base: Big;

  @MoneyColumn() tax: Big;
}
