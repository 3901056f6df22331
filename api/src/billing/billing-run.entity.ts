import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../platform/audit/audited.decorator';
import {
  CodeColumn,
  DateColumn,
  InstantColumn,
  JsonColumn,
  MoneyColumn,
  TextColumn,
} from '../platform/db/columns';
import type { RunFilters } from './run-filters';

/** previewing → previewed → billing → finished; a preview can be discarded or made again. */
export const RUN_STATUSES = ['previewing', 'previewed', 'billing', 'finished', 'discarded'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** Billing of all that is due up to a day, over the contracts that filters choose. */
@Entity()
@Audited('billing-run')
export class BillingRun {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() status: RunStatus;

  /** What is due up to this day (included) is billed. */
  @DateColumn() upTo: CivilDate;

  /** Day of the invoices. */
  @DateColumn() issuedOn: CivilDate;

  @ForeignKey('Register')
  @Column()
  registerId: number;

  @JsonColumn() filters: RunFilters;

  /** Contracts chosen when the run (or its preview) began. */
  @Column({ type: 'int', default: 0 }) contracts: number;

  @Column({ type: 'int', default: 0 }) chunks: number;

  /** EUR with VAT that the preview foretold, and what was billed in the end; credit notes count negative. */
  @MoneyColumn({ nullable: true }) plannedTotal: Big | null;

  @MoneyColumn({ nullable: true }) billedTotal: Big | null;

  @TextColumn({ length: 120 }) createdBy: string;

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) confirmedAt: Date | null;

  @TextColumn({ length: 120, nullable: true }) confirmedBy: string | null;

  @InstantColumn({ nullable: true }) finishedAt: Date | null;
}
