import type Big from 'big.js';
import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Payability } from '../../catalog/payability';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, MoneyColumn, PercentColumn, PriceColumn, TextColumn } from '../../platform/db/columns';
import type { Bill } from './bill.entity';

/** One row of a supplier's tax summary (FatturaPA DatiRiepilogo). */
@Entity()
@NotAudited('part of a bill')
export class BillTax {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Bill', 'taxes', { nullable: false, onDelete: 'CASCADE' }) bill: Relation<Bill>;

  @Column() billId: number;

  @PercentColumn() rate: Big;

  @CodeColumn({ length: 4, nullable: true }) natura: string | null;

  @CodeColumn({ length: 1 }) payability: Payability;

  @TextColumn({ length: 100, nullable: true }) law: string | null;

  @MoneyColumn() base: Big;

  @MoneyColumn() tax: Big;

  /** What the supplier rounded the base by; it is in it already. */
  @PriceColumn() rounding: Big;
}
