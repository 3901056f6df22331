import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../audit/audited.decorator';
import { CodeColumn, InstantColumn, JsonColumn } from '../db/columns';

/** A fact told to the modules above, written in the same transaction as the change it tells of. */
@Entity()
@NotAudited('tells of changes that are audited themselves')
@Index(['relayedAt', 'id'])
export class OutboxEvent {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id: string;

  @CodeColumn({ length: 64 }) type: string;

  @JsonColumn() payload: unknown;

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) relayedAt: Date | null;
}
