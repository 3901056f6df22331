import {
  Column,
  Entity,
  OneToMany,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, PriceColumn, TextColumn } from '../platform/db/columns';
import type { PromotionKind, PromotionScope } from './promotion';
import type { PromotionTarget } from './promotion-target.entity';

/** A discount with a duration that can be given to contracts. What was given keeps the terms it was given on. */
@Entity()
@Audited('promotion')
@Unique(['code'])
export class Promotion {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  /** As documents print it. */
  @TextColumn({ length: 120 }) name: string;

  @CodeColumn() kind: PromotionKind;

  /** Percent, or EUR without VAT a month. */
  @PriceColumn() value: Big;

  @CodeColumn({ default: 'line' }) scope: PromotionScope;

  /** Billing periods it lasts once given. */
  @Column({ type: 'int', nullable: true }) periods: number | null;

  /** Last day of all that are given. */
  @DateColumn({ nullable: true }) endsOn: CivilDate | null;

  /** Promotions apply one after the other, the lower number first. */
  @Column({ type: 'int', default: 100 }) priority: number;

  /** Stands alone: all others rest meanwhile. */
  @Column({ type: 'boolean', default: false }) exclusive: boolean;

  /** Days on which it can be given. */
  @DateColumn({ nullable: true }) validFrom: CivilDate | null;

  @DateColumn({ nullable: true }) validTo: CivilDate | null;

  /** Only for customers whose first contract began at most so many days before. */
  @Column({ type: 'int', nullable: true }) newCustomerDays: number | null;

  /** Given only to who has a voucher of it. */
  @Column({ type: 'boolean', default: false }) voucherOnly: boolean;

  /** Days before its end on which the customer is told; null for never. */
  @Column({ type: 'int', nullable: true }) endNoticeDays: number | null;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @OneToMany('PromotionTarget', 'promotion', { cascade: true }) targets: Relation<PromotionTarget[]>;

  @VersionColumn() version: number;
}
