import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../audit/audited.decorator';
import { CodeColumn, InstantColumn, JsonColumn, TextColumn } from '../db/columns';

/** A request that must take effect once: its key, and its answer for those who ask again. */
@Entity()
@NotAudited('bookkeeping of requests')
@Unique(['actor', 'key'])
export class IdempotencyRecord {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn({ length: 64 }) actor: string;

  @CodeColumn({ length: 128 }) key: string;

  @TextColumn() route: string;

  @CodeColumn({ length: 64 }) requestHash: string;

  @Column({ type: 'int', nullable: true }) status: number | null;

  @JsonColumn({ nullable: true }) response: unknown;

  @InstantColumn() createdAt: Date;
}
