import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, JsonColumn, MoneyColumn, TextColumn } from '../../platform/db/columns';
import type { Outcome } from './bulk-change-state';

/** What a bulk change did, or would do, with one contract. */
@Entity()
@NotAudited('what a bulk change did; never edited')
@Unique(['changeId', 'contractId'])
@Index(['changeId', 'status'])
export class BulkResult {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('BulkChange')
  @Column()
  changeId: number;

  @Index()
  @ForeignKey('Contract', { onDelete: 'CASCADE' })
  @Column()
  contractId: number;

  @CodeColumn() contractCode: string;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  @TextColumn({ length: 200 }) partnerName: string;

  @CodeColumn() status: Outcome;

  /** EUR without VAT a month. */
  @MoneyColumn({ default: '0' }) monthlyBefore: Big;

  @MoneyColumn({ default: '0' }) monthlyAfter: Big;

  /** First day on which it makes a difference. */
  @DateColumn({ nullable: true }) startsOn: CivilDate | null;

  /** Codes of all that speaks against it. */
  @JsonColumn() reasons: string[];

  /** Last day on which the customer may withdraw for it without cost. */
  @DateColumn({ nullable: true }) freeWithdrawalUntil: CivilDate | null;
}
