import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, TextColumn } from '../platform/db/columns';
import type { CivilDate } from '@ponte/shared/calendar';
import type { ContractStatus } from './contract-state';

/** One move of a contract from a state to another: when, by whom, why. Never changed. */
@Entity()
@NotAudited('it is a log itself')
@Index(['contractId', 'id'])
export class ContractEvent {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Contract')
  @Column()
  contractId: number;

  @CodeColumn() fromStatus: ContractStatus;

  @CodeColumn() toStatus: ContractStatus;

  /** Day the move takes effect. */
  @DateColumn() effectiveOn: CivilDate;

  @TextColumn({ length: 500, nullable: true }) reason: string | null;

  @TextColumn({ length: 120 }) actorName: string;

  @InstantColumn() at: Date;
}
