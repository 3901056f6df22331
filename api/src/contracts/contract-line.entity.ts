import { Column, Entity, ForeignKey, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import type { ProductKind } from '../catalog/product-kind';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, PercentColumn, PriceColumn, TextColumn } from '../platform/db/columns';
import type { Contract } from './contract.entity';
import type { Provision } from './line-kind';
import type { Anchor, Policy, Recurrence } from './billing-terms';

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

  /** First day that was given back; null when none was. Such a line stays ended: to go on, another follows it. */
  @DateColumn({ nullable: true }) refundedFrom: CivilDate | null;

  /** The line that this one continues: it ended the day before. */
  @Index()
  @ForeignKey('ContractLine')
  @Column({ type: 'int', nullable: true })
  followsLineId: number | null;

  /** The first line of the chain; null on that one itself. A chain is one line to the office. */
  @Index()
  @ForeignKey('ContractLine')
  @Column({ type: 'int', nullable: true })
  originLineId: number | null;

  /** Of an accessory: sold (billed once), rented (month after month) or on loan (never billed). */
  @CodeColumn({ nullable: true }) provision: Provision | null;

  /** EUR owed when something on loan does not come back. */
  @PriceColumn({ nullable: true }) penalty: Big | null;

  /** What is sold once can be billed in so many parts, one a period. */
  @Column({ type: 'int', default: 1 }) instalments: number;

  /** While the contract is paused: percent of the fee that is still paid, 0 for none. Null outside of pauses. */
  @PercentColumn({ nullable: true }) pausePercent: Big | null;

  /** Nothing of the line is due before this day: the effect of a change goes on the next regular bill. */
  @DateColumn({ nullable: true }) heldUntil: CivilDate | null;

  /** The bulk change that made this line, so that it can be taken back. */
  @Index()
  @CodeColumn({ length: 40, nullable: true })
  batchId: string | null;

  /** Terms of its own, kept when the contract's recurrence changed; null for the contract's. */
  @Column({ type: 'int', nullable: true }) recurrenceMonths: Recurrence | null;

  @CodeColumn({ nullable: true }) policy: Policy | null;

  @Column({ type: 'int', nullable: true }) fixedDay: number | null;

  @CodeColumn({ nullable: true }) anchor: Anchor | null;

  @DateColumn({ nullable: true }) anchorOn: CivilDate | null;
}
