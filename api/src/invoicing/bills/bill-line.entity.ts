import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import {
  CodeColumn,
  DateColumn,
  JsonColumn,
  PercentColumn,
  PriceColumn,
  TextColumn,
} from '../../platform/db/columns';
import type { Bill } from './bill.entity';
import type { AccountReason } from './learnt-account';
import type { BillDiscount, NewBillLine } from './new-bill';

/** One row of a supplier's document. */
@Entity()
@NotAudited('part of a bill')
@Index(['billId', 'position'])
export class BillLine {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Bill', 'lines', { nullable: false, onDelete: 'CASCADE' }) bill: Relation<Bill>;

  @Column() billId: number;

  @Column({ type: 'int' }) position: number;

  @CodeColumn() kind: NewBillLine['kind'];

  @TextColumn({ length: 1000 }) description: string;

  /** The supplier's code of the article. */
  @TextColumn({ length: 80, nullable: true }) code: string | null;

  @PriceColumn() quantity: Big;

  @TextColumn({ length: 10, nullable: true }) unit: string | null;

  @PriceColumn() unitPrice: Big;

  @JsonColumn() discounts: readonly BillDiscount[];

  /** EUR without VAT, discounts taken off, with the decimals of the file. */
  @PriceColumn() amount: Big;

  @PercentColumn() taxRate: Big;

  @CodeColumn({ length: 4, nullable: true }) natura: string | null;

  /** Counts for what is withheld. */
  @Column({ type: 'boolean' }) withheld: boolean;

  @DateColumn({ nullable: true }) periodFrom: CivilDate | null;

  /** First day after those that the line is for. */
  @DateColumn({ nullable: true }) periodTo: CivilDate | null;

  /** Code of the account that the cost goes to. */
  @CodeColumn() costAccount: string;

  /** Null: nobody knows any more. */
  @CodeColumn({ length: 20, nullable: true }) accountReason: AccountReason | null;
}
