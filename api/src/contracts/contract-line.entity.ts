import { Column, Entity, ForeignKey, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import type { ProductKind } from '../catalog/product-kind';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, PercentColumn, PriceColumn, TextColumn } from '../platform/db/columns';
import type { Contract } from './contract.entity';

/** One thing that a contract bills: once (activation, goods) or month after month (recurring, accessory). */
@Entity()
@Audited('contract', { under: 'contractId' })
export class ContractLine {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Contract', 'lines', { nullable: false, onDelete: 'CASCADE', orphanedRowAction: 'delete' })
  contract: Relation<Contract>;

  @Column() contractId: number;

  @Column({ type: 'int' }) position: number;

  @ForeignKey('Product')
  @Column()
  productId: number;

  @CodeColumn() kind: ProductKind;

  @TextColumn() description: string;

  @PriceColumn({ default: '1' }) quantity: Big;

  /** EUR without VAT: per month when it recurs, per unit when sold once. */
  @PriceColumn() unitPrice: Big;

  /** Percent taken off the unit price. */
  @PercentColumn({ default: '0' }) discountPercent: Big;

  @ForeignKey('TaxCode')
  @Column()
  taxCodeId: number;

  @DateColumn() startsOn: CivilDate;

  /** Last day in force; the contract's own end also ends the line. */
  @DateColumn({ nullable: true }) endsOn: CivilDate | null;

  /** First day not billed yet; null when nothing has been. Written only when a bill is. */
  @DateColumn({ nullable: true }) billedTo: CivilDate | null;
}
