import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Actor } from '../context';
import { CodeColumn, InstantColumn, JsonColumn, TextColumn } from '../db/columns';
import { NotAudited } from './audited.decorator';

/** Values of a record by column; a change has only the columns that changed, in `before` and in `after`. */
export type AuditValues = Readonly<Record<string, unknown>>;

/** Who did what to which record, and when. Written with the change itself, never edited. */
@Entity()
@NotAudited('it is the audit')
@Index(['resource', 'resourceId', 'id'])
@Index(['actorKind', 'actorId', 'id'])
@Index(['at'])
export class AuditEntry {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id: string;

  @InstantColumn() at: Date;

  @CodeColumn({ length: 16 }) actorKind: Actor['kind'];

  /** Of a user or an API key, by kind. No foreign key: the history outlives those it tells of. */
  @Column({ type: 'int', nullable: true }) actorId: number | null;

  /** As it was then. */
  @TextColumn() actorName: string;

  @CodeColumn({ length: 64 }) resource: string;

  /** Null when the entry tells of a whole batch. */
  @Column({ type: 'int', nullable: true }) resourceId: number | null;

  /** The part of the record that changed, `table:id` (a line of a contract); null for the record itself. */
  @CodeColumn({ length: 64, nullable: true }) part: string | null;

  /** `created`, `updated`, `deleted`, or a verb of the trade. */
  @CodeColumn({ length: 64 }) action: string;

  @JsonColumn({ nullable: true }) before: AuditValues | null;

  @JsonColumn({ nullable: true }) after: AuditValues | null;

  @CodeColumn({ length: 64, nullable: true }) requestId: string | null;
}
