import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn } from '../../platform/db/columns';
import type { ChainedEvent } from './signature-chain';
import type { SignatureEventKind } from './signature-event-kind';

/** A moment of a signature, chained to the one before it in its request and in the company. Never changed. */
@Entity()
@NotAudited('it is a log itself, and tells when it was tampered with')
@Unique(['requestId', 'number'])
@Unique(['requestId', 'ending'])
export class SignatureEvent implements ChainedEvent {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('SignatureRequest')
  @Column()
  requestId: number;

  @Column({ type: 'int' }) number: number;

  @CodeColumn() kind: SignatureEventKind;

  /** True for what ends the request, else null: there is one of these at most, whoever presses the button twice. */
  @Column({ type: 'boolean', nullable: true }) ending: true | null;

  @InstantColumn() at: Date;

  /** Canonical JSON, as it was hashed. */
  @Column({ type: 'mediumtext' }) facts: string;

  @CodeColumn({ length: 64 }) previous: string;

  @CodeColumn({ length: 64 }) hash: string;

  @Index({ unique: true })
  @Column({ type: 'int' })
  position: number;

  @CodeColumn({ length: 64 }) link: string;
}
