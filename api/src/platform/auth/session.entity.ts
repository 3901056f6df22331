import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../db/columns';

/** One sign-in on one device, kept alive by a refresh token that changes at each use. */
@Entity()
@NotAudited('changes at each refresh; revocations and theft are recorded as such')
@Unique(['family'])
@Index(['userId', 'expiresAt'])
@Index(['expiresAt'])
export class Session {
  @PrimaryGeneratedColumn() id: number;

  /** Random name that all refresh tokens of this session carry; never shown. */
  @CodeColumn({ length: 43 }) family: string;

  @ForeignKey('User')
  @Column()
  userId: number;

  /** SHA-256 of the present refresh token's secret … */
  @CodeColumn({ length: 64 }) refreshHash: string;

  /** … and of the one before, to tell two racing tabs from a thief. */
  @CodeColumn({ length: 64, nullable: true }) previousHash: string | null;

  @InstantColumn() rotatedAt: Date;

  @InstantColumn() createdAt: Date;

  @InstantColumn() lastUsedAt: Date;

  @InstantColumn() expiresAt: Date;

  @InstantColumn({ nullable: true }) revokedAt: Date | null;

  @CodeColumn({ length: 45 }) ip: string;

  @TextColumn() userAgent: string;
}
