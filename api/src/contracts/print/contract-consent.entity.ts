import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { ConsentKind, ConsentSource } from './consents';

/** One word of a customer about the use of his data; the last of each kind counts. Never changed. */
@Entity()
@NotAudited('it is a log itself')
@Index(['contractId', 'id'])
export class ContractConsent {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Contract', { onDelete: 'CASCADE' })
  @Column()
  contractId: number;

  @CodeColumn() kind: ConsentKind;

  @Column({ type: 'boolean' }) given: boolean;

  /** Who wrote it down: the office, or the customer by signing. */
  @CodeColumn({ length: 16 }) source: ConsentSource;

  @TextColumn({ length: 120 }) actorName: string;

  @InstantColumn() at: Date;
}
