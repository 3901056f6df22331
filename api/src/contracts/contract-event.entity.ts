import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, JsonColumn, TextColumn } from '../platform/db/columns';
import type { CivilDate } from '@ponte/shared/calendar';
import type { ContractEventKind } from './contract-event-kind';
import type { ContractStatus } from './contract-state';

/** One move of a contract from a state to another, or a change of its lines in the same state: when, by whom, why. Never changed. */
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

  @CodeColumn({ default: 'move' }) kind: ContractEventKind;

  /** Day the move takes effect. */
  @DateColumn() effectiveOn: CivilDate;

  /** What changed, in figures; null for a plain move. */
  @JsonColumn({ nullable: true }) details: Record<string, unknown> | null;

  @TextColumn({ length: 500, nullable: true }) reason: string | null;

  @TextColumn({ length: 120 }) actorName: string;

  @InstantColumn() at: Date;
}
