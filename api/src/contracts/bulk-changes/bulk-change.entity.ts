import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../../platform/audit/audited.decorator';
import {
  CodeColumn,
  DateColumn,
  InstantColumn,
  JsonColumn,
  MoneyColumn,
  TextColumn,
} from '../../platform/db/columns';
import type { ContractChoice } from '../contract-choice';
import type { BulkKind, BulkStatus } from './bulk-change-state';
import type { PriceRevision } from './price-revision';

/** One change of many contracts at once: shown first, then done chunk by chunk, and for a while taken back. */
@Entity()
@Audited('bulk-change')
export class BulkChange {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() kind: BulkKind;

  @CodeColumn() status: BulkStatus;

  /** Why, in words of the office. */
  @TextColumn({ length: 200 }) title: string;

  @JsonColumn() filters: ContractChoice;

  /** First day wanted; where bills have got further, their end counts. */
  @DateColumn() effectiveOn: CivilDate;

  /** The promotion given, of a change that gives one. */
  @ForeignKey('Promotion')
  @Column({ type: 'int', nullable: true })
  promotionId: number | null;

  /** How prices change, of a revision. */
  @JsonColumn({ nullable: true }) revision: PriceRevision | null;

  /** Contracts chosen when the change was made. */
  @Column({ type: 'int', default: 0 }) contracts: number;

  @Column({ type: 'int', default: 0 }) chunks: number;

  /** EUR without VAT a month that all contracts that it changes come to, before and after. */
  @MoneyColumn({ nullable: true }) monthlyBefore: Big | null;

  @MoneyColumn({ nullable: true }) monthlyAfter: Big | null;

  @TextColumn({ length: 120 }) createdBy: string;

  @InstantColumn() createdAt: Date;

  @TextColumn({ length: 120, nullable: true }) confirmedBy: string | null;

  @InstantColumn({ nullable: true }) confirmedAt: Date | null;

  @InstantColumn({ nullable: true }) finishedAt: Date | null;

  /** Last day on which it can be taken back; null while it is not applied. */
  @DateColumn({ nullable: true }) undoUntil: CivilDate | null;

  @TextColumn({ length: 120, nullable: true }) undoneBy: string | null;

  @InstantColumn({ nullable: true }) undoneAt: Date | null;
}
