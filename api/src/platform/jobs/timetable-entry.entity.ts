import { Entity, PrimaryColumn } from 'typeorm';
import { NotAudited } from '../audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../db/columns';

/** A method that runs by the clock, and the slot it was last run for: one row a method, whatever the number of workers. */
@Entity()
@NotAudited('bookkeeping of the workers')
export class TimetableEntry {
  /** `ClassName.method`. */
  @PrimaryColumn({ type: 'varchar', length: 120 }) name: string;

  @CodeColumn() slot: string;

  @InstantColumn() aliveAt: Date;

  /** Null while it runs, and when it failed: it is tried again. */
  @InstantColumn({ nullable: true }) finishedAt: Date | null;

  @TextColumn({ length: 500, nullable: true }) error: string | null;
}
