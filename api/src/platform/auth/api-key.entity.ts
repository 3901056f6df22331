import type { Permission } from '@ponte/shared/permissions';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Audited } from '../audit/audited.decorator';
import { CodeColumn, InstantColumn, JsonColumn, TextColumn } from '../db/columns';

/** Lets another program in, with its own permissions. The key itself is shown once and not kept. */
@Entity()
@Audited('api-key')
@Unique(['hash'])
export class ApiKey {
  @PrimaryGeneratedColumn() id: number;

  @TextColumn({ length: 120 }) name: string;

  /** The first characters of the key, to recognise it by. */
  @CodeColumn({ length: 11 }) prefix: string;

  /** SHA-256 of the key: it is 256 random bits, so a slow hash would protect nothing more. */
  @CodeColumn({ length: 64 }) hash: string;

  @JsonColumn() scopes: Permission[];

  /** Record rule: sees only the partners of this reseller and what hangs on them. */
  @ForeignKey('Partner')
  @Column({ type: 'int', nullable: true })
  resellerId: number | null;

  /** The user who made it; null if another key did. */
  @ForeignKey('User')
  @Column({ type: 'int', nullable: true })
  createdById: number | null;

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) expiresAt: Date | null;

  @InstantColumn({ nullable: true }) revokedAt: Date | null;

  /** To the minute. */
  @InstantColumn({ nullable: true }) lastUsedAt: Date | null;
}
