import { Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { JsonColumn } from '../../platform/db/columns';

/** There is one row, which the migration brings along. */
export const CONTRACT_SETTING_ID = 1;

/** What holds for contracts that say nothing of their own. */
@Entity()
@Audited('contract-setting')
export class ContractSetting {
  @PrimaryColumn({ type: 'int' }) id: number;

  /** Days that a proposal stands; null for ever. */
  @Column({ type: 'int', nullable: true }) proposalDays: number | null;

  /** Days of notice when a customer leaves. */
  @Column({ type: 'int' }) noticeDays: number;

  /** Days before the end of a term on which the customer is told, the longest first. */
  @JsonColumn() reminderDays: number[];

  /** The same before the end of a trial. */
  @JsonColumn() trialReminderDays: number[];

  /** What early-termination fees are billed as; without it none can be. */
  @ForeignKey('Product')
  @Column({ type: 'int', nullable: true })
  earlyFeeProductId: number | null;

  @VersionColumn() version: number;
}
