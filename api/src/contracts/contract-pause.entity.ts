import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../platform/audit/audited.decorator';
import { DateColumn, InstantColumn, PercentColumn, TextColumn } from '../platform/db/columns';

/** A stretch of days in which a contract rests, with or without a fee. */
@Entity()
@Audited('contract', { under: 'contractId' })
export class ContractPause {
  @PrimaryGeneratedColumn() id: number;

  @Index()
  @ForeignKey('Contract')
  @Column()
  contractId: number;

  @DateColumn() startsOn: CivilDate;

  /** Last day of the pause; null while it is open. */
  @DateColumn({ nullable: true }) endsOn: CivilDate | null;

  /** Percent of the fee that is still paid; 0 for a pause without fee. */
  @PercentColumn({ default: '0' }) feePercent: Big;

  @TextColumn({ length: 500, nullable: true }) reason: string | null;

  @InstantColumn() createdAt: Date;
}
