import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { AccessReason, AccessSource, AccessState } from './access-state';

/** Each change of an account's access, with its cause. */
@Entity()
@NotAudited('a log itself: its rows never change')
@Index(['accountId', 'id'])
@Index(['at'])
export class RadiusAccessLog {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('RadiusAccount')
  @Column()
  accountId: number;

  @CodeColumn({ length: 8, nullable: true }) fromState: AccessState | null;

  @CodeColumn({ length: 8 }) toState: AccessState;

  @CodeColumn({ length: 40 }) reason: AccessReason;

  @CodeColumn({ length: 16 }) source: AccessSource;

  @TextColumn({ length: 200, nullable: true }) note: string | null;

  @ForeignKey('User')
  @Column({ type: 'int', nullable: true })
  userId: number | null;

  @InstantColumn() at: Date;
}
