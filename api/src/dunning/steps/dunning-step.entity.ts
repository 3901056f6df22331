import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import {
  CodeColumn,
  DateColumn,
  InstantColumn,
  JsonColumn,
  MoneyColumn,
  TextColumn,
} from '../../platform/db/columns';
import type { StepChannel, StepKind } from './step';

/** Something that was done about a customer who does not pay, or for one who does again. Never changed. */
@Entity()
@NotAudited('it is a log itself')
@Index(['partnerId', 'id'])
@Index(['kind', 'on'])
@Index(['on', 'id'])
export class DunningStep {
  @PrimaryGeneratedColumn() id: number;

  /** What may happen once only, `cut-off:4711:2026-03-10`; null for what may happen again. */
  @Index({ unique: true })
  @CodeColumn({ length: 64, nullable: true })
  key: string | null;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  @CodeColumn() kind: StepKind;

  /** Which of several that follow each other, counted from 1; 0 where the kind has but one. */
  @Column({ type: 'int', default: 0 }) level: number;

  @DateColumn() on: CivilDate;

  @InstantColumn() at: Date;

  @TextColumn({ length: 120 }) actorName: string;

  /** Why, as a word of the kind's own: of a cut-off, of a reactivation. */
  @CodeColumn({ nullable: true }) cause: string | null;

  /** How a warning went. */
  @CodeColumn({ nullable: true }) channel: StepChannel | null;

  /** EUR that were late at that moment. */
  @MoneyColumn() late: Big;

  @DateColumn({ nullable: true }) oldestDueOn: CivilDate | null;

  /** Contracts cut off or let in. */
  @JsonColumn() contractIds: number[];

  @TextColumn({ length: 500, nullable: true }) note: string | null;

  @ForeignKey('Message')
  @Column({ type: 'int', nullable: true })
  messageId: number | null;

  @Index()
  @ForeignKey('CutOffRun')
  @Column({ type: 'int', nullable: true })
  runId: number | null;
}
