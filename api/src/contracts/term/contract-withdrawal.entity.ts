import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, MoneyColumn, TextColumn } from '../../platform/db/columns';
import type { EarlyFeeKind } from './term';
import type { FeeWaiver, WithdrawalKind } from './withdrawal';

/** That a customer left: when it was said, from when it counts, what it costs. Taken back it stays, with the day. */
@Entity()
@NotAudited('the events of its contract tell who noted it and who took it back')
export class ContractWithdrawal {
  @PrimaryGeneratedColumn() id: number;

  @Index()
  @ForeignKey('Contract')
  @Column()
  contractId: number;

  @CodeColumn() kind: WithdrawalKind;

  @DateColumn() receivedOn: CivilDate;

  @DateColumn() lastDay: CivilDate;

  /** The contract's last day before, to which it goes back when the withdrawal is taken back. */
  @DateColumn({ nullable: true }) previousEndsOn: CivilDate | null;

  @CodeColumn() feeKind: EarlyFeeKind;

  /** EUR without VAT. */
  @MoneyColumn() fee: Big;

  /** Why no fee is owed before the commitment ends. */
  @CodeColumn({ nullable: true }) waiver: FeeWaiver | null;

  /** The line that bills the fee. */
  @ForeignKey('ContractLine')
  @Column({ type: 'int', nullable: true })
  feeLineId: number | null;

  @TextColumn({ length: 500, nullable: true }) reason: string | null;

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) revokedAt: Date | null;
}
