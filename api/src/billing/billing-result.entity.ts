import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type Big from 'big.js';
import { NotAudited } from '../platform/audit/audited.decorator';
import { CodeColumn, JsonColumn, MoneyColumn, TextColumn } from '../platform/db/columns';
import type { PlanWarning } from './contract-plan';
import type { Difference } from './difference';

export const RESULT_STATUSES = ['planned', 'billed', 'nothing', 'failed'] as const;
export type ResultStatus = (typeof RESULT_STATUSES)[number];

/** What a run did, or in preview would do, with one contract. */
@Entity()
@NotAudited('what a run did; never edited')
@Unique(['runId', 'contractId'])
@Index(['runId', 'status'])
export class BillingResult {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('BillingRun')
  @Column()
  runId: number;

  @ForeignKey('Contract')
  @Column()
  contractId: number;

  @CodeColumn() contractCode: string;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  @TextColumn({ length: 200 }) partnerName: string;

  @CodeColumn() status: ResultStatus;

  @Column({ type: 'int', default: 0 }) lines: number;

  /** EUR without and with VAT; negative when a credit note is due. */
  @MoneyColumn({ default: '0' }) taxable: Big;

  @MoneyColumn({ default: '0' }) total: Big;

  /** EUR without VAT billed for the contract in the month before. */
  @MoneyColumn({ default: '0' }) previousTaxable: Big;

  /** Why the amount differs from the month before. */
  @JsonColumn() causes: Difference[];

  @ForeignKey('Invoice')
  @Column({ type: 'int', nullable: true })
  invoiceId: number | null;

  @CodeColumn({ length: 64, nullable: true }) errorCode: string | null;

  @JsonColumn({ nullable: true }) errorParams: Record<string, unknown> | null;

  /** What somebody should know though the contract is billed; codes and params are those of errors. */
  @JsonColumn({ nullable: true }) warning: PlanWarning | null;
}
