import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { SessionTrigger } from '../session-trigger';

/** A session that was to be ended or changed, and what its NAS made of it. */
@Entity()
@NotAudited('a log itself')
@Index(['accountId', 'id'])
@Index(['requestedAt'])
export class RadiusDisconnectLog {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('RadiusAccount')
  @Column({ type: 'int', nullable: true })
  accountId: number | null;

  @TextColumn({ length: 64 }) username: string;

  @Column({ type: 'bigint', nullable: true }) radacctid: string | null;

  @TextColumn({ length: 64, default: '' }) acctsessionid: string;

  @ForeignKey('RadiusNas')
  @Column({ type: 'int', nullable: true })
  nasId: number | null;

  @TextColumn({ length: 45, default: '' }) framedIp: string;

  @CodeColumn({ length: 16 }) kind: 'disconnect' | 'coa';

  @CodeColumn() trigger: SessionTrigger;

  @ForeignKey('User')
  @Column({ type: 'int', nullable: true })
  userId: number | null;

  @InstantColumn() requestedAt: Date;

  @InstantColumn({ nullable: true }) sentAt: Date | null;

  @Column({ type: 'int', default: 0 }) attempts: number;

  /** Null while nothing is known yet. */
  @CodeColumn({ nullable: true }) result:
    'ack' | 'nak' | 'timeout' | 'error' | 'no_session' | 'ack_not_effective' | null;

  @Column({ type: 'int', nullable: true }) errorCause: number | null;

  @Column({ type: 'int', nullable: true }) rttMs: number | null;

  @TextColumn({ length: 200, nullable: true }) message: string | null;
}
